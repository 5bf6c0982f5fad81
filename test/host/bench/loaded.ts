import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** A file of the extension's code that the extension host has loaded. */
export interface LoadedFile {
  readonly name: string;
  readonly bytes: number;
}

/** Reads what bench/editor/log-loaded.mjs has written. */
export async function readLoaded(log: string): Promise<LoadedFile[]> {
  const files = (await readFile(log, 'utf8')).split('\n').filter(Boolean);
  return Promise.all(files.map(async (file) => ({ name: basename(file), bytes: (await stat(file)).size })));
}
