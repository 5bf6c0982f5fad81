import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver/node';
import type { PoolDocument } from '#pool/document';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJson } from '../pool-json.ts';

/** Beyond any pool file. Indentation grows with the square of the depth: a hostile text would fill the memory. */
const DEEPEST = 100;

/** Lays the whole document out, or a part of it. Comments stay, and so does the line end at the end of the file. */
export function formattingProvider(json: PoolJson) {
  return (
    { text, pool }: OpenDocument,
    params: DocumentFormattingParams | DocumentRangeFormattingParams,
  ): TextEdit[] => {
    if (isTooDeep(pool)) return [];
    const range = 'range' in params ? params.range : undefined;
    const insertFinalNewline = !range && ((params.options.insertFinalNewline ?? false) || pool.text.endsWith('\n'));
    return json.service.format(text, range, { ...params.options, insertFinalNewline });
  };
}

function isTooDeep({ tree, syntaxProblems }: PoolDocument): boolean {
  if (!tree) return syntaxProblems.length > 0;
  let level = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(
      (node) => node.children?.flatMap((child) => (child.type === 'property' ? (child.children ?? []) : [child])) ?? [],
    );
  }
  return false;
}
