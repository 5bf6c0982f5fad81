import { Uri, workspace } from 'vscode';

/**
 * Returns the folder for the compiled code of the language server. Each version of the extension has its own folder.
 * @param storage the extension's global storage
 * @returns undefined if the storage is not on a local disk
 */
export function codeCache(storage: Uri, version: string): Uri | undefined {
  return storage.scheme === 'file' ? Uri.joinPath(storage, 'code-cache', version) : undefined;
}

/**
 * Removes the server's code caches of other versions of the extension. Failures are ignored, because leftover caches are
 * harmless.
 * @param cache a folder from {@link codeCache}
 */
export async function removeOtherCaches(cache: Uri): Promise<void> {
  const { fs } = workspace;
  const parent = Uri.joinPath(cache, '..');
  const found = await fs.readDirectory(parent).then(
    (entries) => entries.map(([name]) => Uri.joinPath(parent, name)),
    () => [], // There is no cache yet.
  );
  const others = found.filter(({ path }) => path !== cache.path);
  await Promise.allSettled(others.map((other) => fs.delete(other, { recursive: true })));
}
