import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic as LspDiagnostic, WorkspaceEdit } from '../../lsp.ts';
import { applyFixes, fixesOf, maxFixes, type FixChoice, type LocatedDiagnostic } from '#core/diagnostics';
import type { Fix } from '#core/diagnostics/types';
import { editsOf } from '#core/document';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { reportAfter } from '../conversions.ts';
import { toSiblingEdit } from '../../documents/sibling-edits.ts';
import { SOURCE } from '../diagnostics/to-diagnostic.ts';
import { matchDiagnostics } from './match-diagnostics.ts';
import { kinds } from './kinds.ts';

/**
 * Returns the quick fixes for the client's diagnostics and, for each diagnostic code that occurs more than once, an
 * action that fixes all occurrences. The fixes are computed for the current text, so they are never outdated.
 */
export function quickFixes(
  document: OpenDocument,
  lspDiagnostics: readonly LspDiagnostic[],
  client: ClientFeatures,
): CodeAction[] {
  const diagnosticsOf = matchDiagnostics(document);
  const ours = lspDiagnostics
    .filter(({ source }) => source === SOURCE)
    .map((lspDiagnostic) => ({ lspDiagnostic, diagnostics: diagnosticsOf(lspDiagnostic) }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  // A fix for all diagnostics with the same code is useful only if it also fixes one of the client's diagnostics.
  const fixable = ours.filter(({ diagnostics }) =>
    diagnostics.some((diagnostic) => fixesOf(document.pool, diagnostic).some(({ preferred }) => preferred)),
  );
  const oneOfEachCode = new Map(fixable.map(({ lspDiagnostic }) => [lspDiagnostic.code, lspDiagnostic]));
  return [
    ...ours.flatMap(({ lspDiagnostic, diagnostics }) => fixOne(document, lspDiagnostic, diagnostics, client)),
    ...[...oneOfEachCode.values()].flatMap((lspDiagnostic) => fixKind(document, lspDiagnostic, client)),
  ];
}

function fixOne(
  document: OpenDocument,
  lspDiagnostic: LspDiagnostic,
  diagnostics: readonly LocatedDiagnostic[],
  client: ClientFeatures,
): CodeAction[] {
  const fixes = diagnostics.flatMap((diagnostic) => fixesOf(document.pool, diagnostic));
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()].flatMap((fix) => {
    const edit = editOf(document, fix, client);
    if (!edit) return [];
    return {
      title: fix.title,
      kind: kinds.quickFix,
      diagnostics: [lspDiagnostic],
      edit,
      ...reportAfter(document, fix, client),
      ...(fix.preferred ? { isPreferred: true } : {}),
    };
  });
}

/** Returns the edit of a fix; undefined if the fix changes nothing. A fix changes either this file or another one. */
function editOf(
  document: OpenDocument,
  { edits, sibling, textEdit }: Fix,
  client: ClientFeatures,
): WorkspaceEdit | undefined {
  if (sibling) return toSiblingEdit(document, sibling, client);
  const textEdits = textEdit ? [textEdit] : editsOf(document.pool, edits);
  return textEdits.length === 0 ? undefined : document.toWorkspaceEdit(textEdits, client);
}

/** Returns the action that applies the preferred fix to every diagnostic with the same code. */
function fixKind(document: OpenDocument, lspDiagnostic: LspDiagnostic, client: ClientFeatures): CodeAction[] {
  const { code } = lspDiagnostic;
  const preferredOf: FixChoice = (diagnostic, pool) =>
    diagnostic.code === code ? fixesOf(pool, diagnostic).find(({ preferred }) => preferred) : undefined;
  const count = document.diagnostics.filter((diagnostic) => preferredOf(diagnostic, document.pool)).length;
  if (count < 2 || count > maxFixes(document.pool.text.length)) return [];
  const edits = applyFixes(document, preferredOf);
  return [
    {
      title: l10n.t('Fix all {0} occurrences', count),
      kind: kinds.quickFix,
      diagnostics: [lspDiagnostic],
      edit: document.toWorkspaceEdit(edits, client),
    },
  ];
}
