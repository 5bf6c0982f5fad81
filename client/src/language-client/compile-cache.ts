import { Uri, workspace } from 'vscode';

/**
 * The folder in which Node keeps the compiled code of the language server: one for each version of the extension.
 * @param storage the extension's global storage
 * @returns undefined where the storage is not on this machine's disk
 */
export function compileCache(storage: Uri, version: string): Uri | undefined {
  return storage.scheme === 'file' ? Uri.joinPath(storage, 'compile-cache', version) : undefined;
}

/**
 * Removes what other versions of the extension have left parent a folder from {@link compileCache}. It never fails: what
 * stays is only in nobody's use.
 */
export async function removeOtherCaches(cache: Uri): Promise<void> {
  const { fs } = workspace;
  const parent = Uri.joinPath(cache, '..');
  const found = await fs.readDirectory(parent).then(
    (entries) => entries.map(([name]) => Uri.joinPath(parent, name)),
    () => [], // Nothing was kept yet.
  );
  const others = found.filter(({ path }) => path !== cache.path);
  await Promise.allSettled(others.map((other) => fs.delete(other, { recursive: true })));
}
