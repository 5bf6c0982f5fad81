import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { poolIdIn } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { kindOf, type ResourceKind } from '#core/resources';
import { selectSiblings } from '#live/operations';
import { DiskFile } from './disk-file.ts';

/** A pool file, and the ID of its pool. */
interface FileOfPool {
  readonly file: DiskFile;
  readonly poolId: string | undefined;
}

/** Finds the other files of a pool in a file's folder. Reads each folder once. */
export class SiblingFiles {
  readonly #folders = new Map<string, Promise<readonly FileOfPool[]>>();

  /** Returns the pool's files of other kinds that belong to a file. See {@link selectSiblings}. */
  async of({ path, name }: DiskFile, poolId: string): Promise<readonly DiskFile[]> {
    const others = (await this.#filesIn(dirname(path)))
      .filter(({ poolId: other, file }) => other === poolId && file.path !== path)
      .map(({ file }) => file);
    return selectSiblings(name, others);
  }

  /** Returns a pool's files of a kind in a folder. The folder does not have to exist. */
  async find(folder: string, kind: ResourceKind, poolId: string): Promise<readonly DiskFile[]> {
    const files = await this.#filesIn(folder);
    return files
      .filter(({ file, poolId: other }) => other === poolId && kindOf(file.name)?.id === kind.id)
      .map(({ file }) => file);
  }

  #filesIn(folder: string): Promise<readonly FileOfPool[]> {
    const reading = this.#folders.get(folder) ?? readFolder(folder);
    this.#folders.set(folder, reading);
    return reading;
  }
}

async function readFolder(folder: string): Promise<readonly FileOfPool[]> {
  const names = await readdir(folder).catch(() => []);
  const files: FileOfPool[] = [];
  for (const name of names.filter(kindOf)) {
    try {
      const file = DiskFile.read(join(folder, name));
      files.push({ file, poolId: poolIdIn(parseDocument(file.text()).root) });
    } catch {
      // It was deleted, or it cannot be read.
    }
  }
  return files;
}
