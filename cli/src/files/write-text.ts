import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { describeFileError, isMissing } from './failure.ts';
import { CommandError } from '../command.ts';

/**
 * Writes a file atomically: writes a temporary file next to it, then renames that file. Follows symbolic links, and
 * keeps the permissions of an existing file.
 * @throws if the file cannot be written; an existing file is then unchanged
 */
export function writeText(path: string, text: string): void {
  const target = orMissing(() => realpathSync(path), path);
  const before = orMissing(() => statSync(target), undefined);
  const part = `${target}.${Math.random().toString(36).slice(2)}.part`;
  const file = openSync(part, 'wx', before?.mode);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/**
 * Creates a file, and never replaces one, even if another program creates it at the same time.
 * @throws if the file exists (`EEXIST`) or cannot be written
 */
export function createText(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Creates an output file. @throws CommandError if it exists or cannot be written */
export function createFile(path: string, text: string): void {
  try {
    createText(path, text);
  } catch (error) {
    throw couldNotBeWritten(path, error);
  }
}

/** Writes an output file. @throws CommandError if it cannot be written */
export function saveOutput(path: string, text: string): void {
  try {
    writeText(path, text);
  } catch (error) {
    throw couldNotBeWritten(path, error);
  }
}

function couldNotBeWritten(path: string, error: unknown): CommandError {
  return new CommandError(`The file ${path} could not be written. ${describeFileError(error)}`);
}

/** Adds text to the end of a file. @throws if the file cannot be written */
export function appendText(path: string, text: string): void {
  appendFileSync(path, text);
}

function orMissing<T, U>(read: () => T, otherwise: U): T | U {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
