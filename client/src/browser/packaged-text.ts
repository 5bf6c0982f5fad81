import { l10n, Uri } from 'vscode';

/**
 * Fetches the text of a packaged file from the location of the extension.
 * @param extensionUri the root of the package
 * @param path relative to the package
 * @throws Error with a message for the user if the file cannot be fetched
 */
export async function packagedText(extensionUri: Uri, path: string): Promise<string> {
  const address = Uri.joinPath(extensionUri, path).toString(true);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(l10n.t("Couldn't load {0} (HTTP {1}).", address, answer.status));
  return answer.text();
}
