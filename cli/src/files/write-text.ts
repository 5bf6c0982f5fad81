import { randomBytes } from 'node:crypto';
import { appendFile, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { describeFileError, isMissing } from './failure.ts';
import { CommandError } from '../command.ts';

/**
 * Writes a file as a whole: to a temporary file next to it, which then replaces it. A symbolic link is followed, and the
 * permissions of an existing file are kept.
 * @throws if the file cannot be written. An existing file is then unchanged.
 */
export async function writeText(path: string, text: string): Promise<void> {
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
    await rename(part, target);
  } catch (error) {
    await unlink(part).catch(() => undefined);
    throw error;
  }
}

/** Creates a file. @throws CommandError if it exists or cannot be written */
export async function createFile(path: string, text: string): Promise<void> {
  if (await orMissing(stat(path), undefined)) {
    throw new CommandError(`The file ${path} already exists. Choose another name, or remove the file.`);
  }
  await saveOutput(path, text);
}

/** Writes an output file. @throws CommandError if it cannot be written */
export async function saveOutput(path: string, text: string): Promise<void> {
  try {
    await writeText(path, text);
  } catch (error) {
    throw new CommandError(`The file ${path} could not be written. ${describeFileError(error)}`);
  }
}

/** Adds text to the end of a file. @throws if the file cannot be written */
export async function appendText(path: string, text: string): Promise<void> {
  await appendFile(path, text);
}

async function orMissing<T, U>(result: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await result;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
