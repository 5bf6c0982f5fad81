import * as l10n from '@vscode/l10n';
import { changeableCodes, IGNORE, ignoreCommentAt, isIn } from '#core/diagnostics';
import { firstLine } from '#core/text';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { CompletionItemKind, type CompletionItem } from '../../lsp.ts';

/**
 * Completes a line comment that ignores diagnostics: its first word, then the codes that are reported on the next line.
 */
export function ignoreCommentItems(document: OpenDocument, offset: number, client: ClientFeatures): CompletionItem[] {
  const { pool, diagnostics } = document;
  const comment = ignoreCommentAt(pool, offset);
  if (!comment) return wordItem(document, offset, client);
  const { codeRange, line, code } = comment;
  const isAtCode = offset >= codeRange.offset && offset <= codeRange.offset + codeRange.length;
  if (!isAtCode || !line) return [];
  const reported = new Map(
    diagnostics
      .filter((diagnostic) => changeableCodes().includes(diagnostic.code) && isIn(diagnostic.range.offset, line))
      .map((diagnostic) => [diagnostic.code, firstLine(diagnostic.message)]),
  );
  // Once a code has been typed in full, the comment hides its diagnostics, so they are no longer reported.
  if (changeableCodes().includes(code)) reported.set(code, l10n.t('Ignored by this comment'));
  return [...reported].map(([label, message]) => ({
    label,
    kind: CompletionItemKind.Constant,
    documentation: message,
    textEdit: { range: document.toRange(codeRange), newText: label },
  }));
}

/** Completes the first word of a comment. */
function wordItem(document: OpenDocument, offset: number, client: ClientFeatures): CompletionItem[] {
  const { text } = document;
  const { line } = text.positionAt(offset);
  const end = text.positionAt(offset);
  const written = text.getText({ start: { line, character: 0 }, end });
  const rest = text.getText({ start: end, end: { line: line + 1, character: 0 } });
  const word = /^[ \t]*\/\/[ \t]*([\w-]*)$/.exec(written)?.[1];
  if (word === undefined || !IGNORE.startsWith(word) || rest.trim() !== '') return [];
  return [
    {
      label: IGNORE,
      kind: CompletionItemKind.Keyword,
      documentation: l10n.t('Ignores diagnostics with the given code on the next line. Errors still block a push.'),
      textEdit: {
        range: document.toRange({ offset: offset - word.length, length: word.length }),
        newText: `${IGNORE} `,
      },
      ...(client.suggestsAgain ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
    },
  ];
}
