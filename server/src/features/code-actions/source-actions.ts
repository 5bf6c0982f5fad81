import * as l10n from '@vscode/l10n';
import type { CodeAction } from '../../lsp.ts';
import { applyFixes, chooseSafeFix } from '#core/diagnostics';
import { editsOf, sortEdits, type TextEdit } from '#core/document';
import type { Path } from '#core/json';
import { memberOrder, SCHEMA_MEMBER } from '#core/resources';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { kinds } from './kinds.ts';

/** The code of the diagnostic about omitted settings. */
const INCOMPLETE = 'request-incomplete';

/** Returns the action that applies every fix that is safe to apply without review, for example on save. */
export function fixAllActions(document: OpenDocument, client: ClientFeatures): CodeAction[] {
  const edits = applyFixes(document, chooseSafeFix);
  return sourceAction(document, l10n.t('Apply all safe fixes'), kinds.fixAll, edits, client);
}

/** Returns the action that adds the omitted settings, regardless of the cursor position. */
export function addMissingActions(document: OpenDocument, client: ClientFeatures): CodeAction[] {
  const fixes = document.diagnostics.filter(({ code }) => code === INCOMPLETE).flatMap(({ fixes = [] }) => fixes);
  return fixes.flatMap(({ title, edits }) =>
    sourceAction(document, title, kinds.addMissing, editsOf(document.pool, edits), client),
  );
}

/** Returns the action that sorts all settings in the API's order. */
export function sortActions(document: OpenDocument, client: ClientFeatures): CodeAction[] {
  const { pool } = document;
  // `$schema`, which editors read, comes first.
  const orderOf = (path: Path): readonly string[] => [
    ...(path.length === 0 ? [SCHEMA_MEMBER] : []),
    ...memberOrder(pool.request, path),
  ];
  const edits = sortEdits(pool, orderOf);
  return sourceAction(document, l10n.t('Sort properties in API order'), kinds.sortMembers, edits, client);
}

function sourceAction(
  document: OpenDocument,
  title: string,
  kind: string,
  edits: readonly TextEdit[],
  client: ClientFeatures,
): CodeAction[] {
  return edits.length === 0 ? [] : [{ title, kind, edit: document.toWorkspaceEdit(edits, client) }];
}
