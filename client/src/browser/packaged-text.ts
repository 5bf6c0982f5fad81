import { l10n, Uri } from 'vscode';

/**
 * The text of a file of the package, fetched as VS Code fetches the extension itself, from wherever that is.
 * @param extensionUri where the package lies
 * @param path the file's place in it
 * @throws Error, in words for the user, where it cannot be had
 */
export async function packagedText(extensionUri: Uri, path: string): Promise<string> {
  const address = Uri.joinPath(extensionUri, path).toString(true);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(l10n.t('{0} could not be fetched (HTTP {1}).', address, answer.status));
  return answer.text();
}
