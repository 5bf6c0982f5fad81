import * as l10n from '@vscode/l10n';
import { applyTextEdits, parseDocument, rangeOf } from '#core/document';
import { formatPath } from '#core/json';
import type { Change } from '#core/sync';
import { isByAnotherUser } from './change-lines.ts';

/**
 * Adds a comment to the text of a live pool, on the line of each setting that another user changed. The comment for a
 * removed setting is on the line of its closest parent.
 */
export function markOthers(text: string, changes: readonly Change[]): string {
  const document = parseDocument(text);
  const edits = changes.filter(isByAnotherUser).map(({ path, before }) => {
    const end = text.indexOf('\n', rangeOf(document, path).offset);
    const mark =
      before === undefined
        ? l10n.t('{0} was removed elsewhere', formatPath(path.slice(-1)))
        : l10n.t('changed elsewhere');
    return { offset: end < 0 ? text.length : end, length: 0, content: ` // ${mark}` };
  });
  return applyTextEdits(text, edits);
}
