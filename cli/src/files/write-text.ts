import { randomBytes } from 'node:crypto';
import { link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { isMissing } from './failure.ts';

/**
 * Writes a file as a whole: to a temporary file next to it, which then replaces it. A symbolic link is followed, and the
 * permissions of an existing file are kept.
 * @param options `isNew`: whether the file must not exist yet
 * @throws if the file cannot be written. An existing file is then unchanged.
 */
export async function writeText(path: string, text: string, { isNew = false } = {}): Promise<void> {
  const target = await orMissing(realpath(path), path);
  const before = await orMissing(stat(target), undefined);
  const part = `${target}.${randomBytes(4).toString('hex')}.part`;
  const file = await open(part, 'wx', before?.mode);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) {
      // Unlike a rename, a link never replaces a file.
      await link(part, target);
      await unlink(part);
    } else await rename(part, target);
  } catch (error) {
    await unlink(part).catch(() => undefined);
    throw error;
  }
}

async function orMissing<T, U>(result: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await result;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
