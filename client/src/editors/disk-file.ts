import type { Uri } from 'vscode';
import type { PoolFile } from '#live/operations';
import { fileNameOf } from './file-name.ts';

/** Returns a read-only pool file that contains the text on disk. */
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
