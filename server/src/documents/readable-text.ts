import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PoolDocument } from '#core/document';

/**
 * Whether there is something for the JSON service to read. With a text that is nested too deeply its parser would run
 * out of stack, or those who follow its tree down would.
 */
export function isReadable({ tree, syntaxProblems }: PoolDocument): boolean {
  return tree !== undefined || syntaxProblems.length === 0;
}

/** What the JSON service may read of a text: nothing where it is not to be read. */
export function readableText(text: TextDocument, pool: PoolDocument): TextDocument {
  return isReadable(pool) ? text : TextDocument.create(text.uri, text.languageId, text.version, '');
}
