import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Whether a document is a pool: by its name, or because the client says so. Some clients can choose a server by language
 * only, and would have every JSON file taken for a pool.
 */
export function isPoolFile({ uri, languageId }: TextDocument): boolean {
  return languageId === 'userpool' || /\.userpool\.json$/i.test(uri);
}
