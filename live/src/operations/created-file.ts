import { poolIdIn } from '#core/aws/pool-ids';
import { applyTextEdits } from '#core/document';
import { parseFile, type ResourceDocument } from '#core/resources';
import type { LiveKind } from '#core/resources/live';
import { fixedSettings, linkEdits, type LivePool } from '#core/sync';
import type { PoolGateway } from '../gateway/pool-gateway.ts';
import type { CreateDependencies } from './create-pool.ts';
import type { Bases, CreateAnswer, PoolFile } from './ports.ts';
import { kindOfFile } from './read-pool-file.ts';
import { describePool } from './read-pool.ts';

/** The file of a created pool. */
export interface CreatedFile {
  /**
   * `linked`: the file now contains the new pool's ID. `beside`: the file is unchanged, and the pool has its own file.
   * `none`: no file contains the ID, because the file was closed or edited, or could not be written.
   */
  readonly kind: 'linked' | 'beside' | 'none';
  /** The file with the ID; undefined if there is none. */
  readonly file: PoolFile | undefined;
  /** The settings that were removed from the file. */
  readonly removed: readonly string[];
}

/** Writes the ID of a created pool into its file, or into a new file next to it. */
export async function placeCreated(
  file: PoolFile,
  document: ResourceDocument<LiveKind>,
  {
    answer,
    pool,
    writeBeside,
  }: {
    readonly answer: CreateAnswer;
    readonly pool: { readonly name: string; readonly id: string };
    readonly writeBeside: CreateDependencies['writeBeside'];
  },
): Promise<CreatedFile> {
  if (answer === 'create') return linkFile(file, pool.id);
  const text = applyTextEdits(document.text, linkEdits(document, pool.id));
  const other = await writeBeside(text, pool);
  return { kind: other ? 'beside' : 'none', file: other, removed: [] };
}

/**
 * Turns the file for a new pool into one for the created pool, unless the user has closed the file or replaced its
 * content.
 */
export async function linkFile(file: PoolFile, poolId: string): Promise<CreatedFile> {
  const document = parseFile(file.text(), kindOfFile(file));
  const { root, request, syntaxProblems } = document;
  if (!file.isClosed() && poolIdIn(root) === poolId) return { kind: 'linked', file, removed: [] };
  const canLink = !file.isClosed() && request.mode === 'create' && syntaxProblems.length === 0;
  if (!canLink || !(await file.apply(linkEdits(document, poolId))))
    return { kind: 'none', file: undefined, removed: [] };
  return { kind: 'linked', file, removed: removedBy(document) };
}

/** Returns the settings that the file of a new pool loses when it becomes the file of an existing pool. */
export function settingsToRemove(file: PoolFile): readonly string[] {
  return removedBy(parseFile(file.text(), kindOfFile(file)));
}

function removedBy({ kind, root }: ResourceDocument<LiveKind>): readonly string[] {
  return fixedSettings(kind).filter((name) => Object.hasOwn(root, name));
}

/**
 * Turns the file for a new pool into one for an existing pool, such as a pool that was found after a creation with an
 * unknown outcome.
 * @throws LiveError if the pool cannot be described; in that case, the file is unchanged
 */
export async function adoptPool(
  file: PoolFile,
  poolId: string,
  { gateway, bases }: { readonly gateway: PoolGateway; readonly bases: Bases },
): Promise<CreatedFile & { readonly live: LivePool }> {
  const live = await describePool(gateway, { kind: kindOfFile(file), poolId });
  const linked = await linkFile(file, poolId);
  if (linked.file) await bases.set(file, poolId, live.request);
  return { ...linked, live };
}
