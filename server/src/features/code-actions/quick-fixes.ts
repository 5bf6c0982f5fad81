import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from '../../lsp.ts';
import type { LocatedFinding } from '#core/diagnostics';
import { editsOf } from '#core/document';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { SOURCE } from '../diagnostics/to-diagnostic.ts';
import { applyFixes, fixesOf, maxFixes, type FixChoice } from './apply-fixes.ts';
import { matchDiagnostics } from './match-diagnostics.ts';
import { kinds } from './kinds.ts';

/**
 * Returns the quick fixes for the client's diagnostics, and for each code that occurs more than once one that fixes all of
 * them. They come from the current findings, so a fix is never older than the text: a diagnostic without a finding has
 * none.
 */
export function quickFixes(
  document: OpenDocument,
  diagnostics: readonly Diagnostic[],
  client: ClientFeatures,
): CodeAction[] {
  const findingsOf = matchDiagnostics(document);
  const ours = diagnostics
    .filter(({ source }) => source === SOURCE)
    .map((diagnostic) => ({ diagnostic, findings: findingsOf(diagnostic) }))
    .filter(({ findings }) => findings.length > 0);
  // Fixing all of a kind is only useful if it also fixes one of these diagnostics.
  const fixable = ours.filter(({ findings }) =>
    findings.some((finding) => fixesOf(document.pool, finding).some(({ preferred }) => preferred)),
  );
  const oneOfEachCode = new Map(fixable.map(({ diagnostic }) => [diagnostic.code, diagnostic]));
  return [
    ...ours.flatMap(({ diagnostic, findings }) => fixOne(document, diagnostic, findings, client)),
    ...[...oneOfEachCode.values()].flatMap((diagnostic) => fixKind(document, diagnostic, client)),
  ];
}

function fixOne(
  document: OpenDocument,
  diagnostic: Diagnostic,
  findings: readonly LocatedFinding[],
  client: ClientFeatures,
): CodeAction[] {
  const fixes = findings.flatMap((finding) => fixesOf(document.pool, finding));
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()].flatMap((fix) => {
    const edits = editsOf(document.pool, fix.edits);
    if (edits.length === 0) return [];
    return {
      title: fix.title,
      kind: kinds.quickFix,
      diagnostics: [diagnostic],
      edit: document.toWorkspaceEdit(edits, client),
      ...(fix.preferred ? { isPreferred: true } : {}),
    };
  });
}

/** Applies the preferred fix to every problem with the diagnostic's code. */
function fixKind(document: OpenDocument, diagnostic: Diagnostic, client: ClientFeatures): CodeAction[] {
  const { code } = diagnostic;
  const preferredOf: FixChoice = (finding, pool) =>
    finding.code === code ? fixesOf(pool, finding).find(({ preferred }) => preferred) : undefined;
  const count = document.findings.filter((finding) => preferredOf(finding, document.pool)).length;
  if (count < 2 || count > maxFixes(document.pool.text.length)) return [];
  const edits = applyFixes(document, preferredOf);
  return [
    {
      title: l10n.t('Fix all {0} problems of this kind', count),
      kind: kinds.quickFix,
      diagnostics: [diagnostic],
      edit: document.toWorkspaceEdit(edits, client),
    },
  ];
}
