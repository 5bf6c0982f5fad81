import type { Uri } from 'vscode';
import type { PoolFile } from '#live/operations';
import { fileNameOf } from './file-name.ts';

/** Returns a pool file as it is on disk, which no operation can change. */
export function diskFile(uri: Uri, text: string): PoolFile {
  return {
    name: fileNameOf(uri),
    key: uri.toString(),
    text: () => text,
    isClosed: () => true,
    isDirty: () => false,
    apply: () => Promise.resolve(false),
  };
}
