import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from '../../lsp.ts';
import type { LocatedFinding } from '#core/diagnostics';
import { editsOf } from '#core/document';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { SOURCE } from '../diagnostics/to-diagnostic.ts';
import { applyFixes, fixesOf, mostFixes, type CheckText, type FixChoice } from './apply-fixes.ts';
import { findingsByDiagnostic } from './findings-by-diagnostic.ts';
import { kinds } from './kinds.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** What quick fixes are made with. */
export interface QuickFixTools {
  readonly client: ClientFeatures;
  readonly check: CheckText;
}

/**
 * The fixes of the findings that the client's diagnostics stand for, and for each kind of problem that occurs more than
 * once one that mends all of them. They are taken from the findings of the document as it is now, so that a fix is
 * never older than the text: a diagnostic whose finding is gone has none.
 */
export function quickFixes(
  document: OpenDocument,
  diagnostics: readonly Diagnostic[],
  tools: QuickFixTools,
): CodeAction[] {
  const findingsOf = findingsByDiagnostic(document);
  const ours = diagnostics
    .filter(({ source }) => source === SOURCE)
    .map((diagnostic) => ({ diagnostic, findings: findingsOf(diagnostic) }))
    .filter(({ findings }) => findings.length > 0);
  // To mend all of a kind is offered where it mends the problem at hand, too.
  const mended = ours.filter(({ findings }) =>
    findings.some((finding) => fixesOf(document.pool, finding).some(({ preferred }) => preferred)),
  );
  const oneOfEachCode = new Map(mended.map(({ diagnostic }) => [diagnostic.code, diagnostic]));
  return [
    ...ours.flatMap(({ diagnostic, findings }) => fixOne(document, diagnostic, findings, tools)),
    ...[...oneOfEachCode.values()].flatMap((diagnostic) => fixKind(document, diagnostic, tools)),
  ];
}

function fixOne(
  document: OpenDocument,
  diagnostic: Diagnostic,
  findings: readonly LocatedFinding[],
  { client }: QuickFixTools,
): CodeAction[] {
  const fixes = findings.flatMap((finding) => fixesOf(document.pool, finding));
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()].flatMap((fix) => {
    const edits = editsOf(document.pool, fix.edits);
    if (edits.length === 0) return [];
    return {
      title: fix.title,
      kind: kinds.quickFix,
      diagnostics: [diagnostic],
      edit: workspaceEdit(document, edits, client),
      ...(fix.preferred ? { isPreferred: true } : {}),
    };
  });
}

/** The obvious mend of every problem of a diagnostic's kind. */
function fixKind(document: OpenDocument, diagnostic: Diagnostic, { client, check }: QuickFixTools): CodeAction[] {
  const { code } = diagnostic;
  const preferredOf: FixChoice = (finding, pool) =>
    finding.code === code ? fixesOf(pool, finding).find(({ preferred }) => preferred) : undefined;
  const count = document.findings.filter((finding) => preferredOf(finding, document.pool)).length;
  if (count < 2 || count > mostFixes(document.pool.text.length)) return [];
  const edits = applyFixes(document, check, preferredOf);
  return [
    {
      title: l10n.t('Fix all {0} problems of this kind', count),
      kind: kinds.quickFix,
      diagnostics: [diagnostic],
      edit: workspaceEdit(document, edits, client),
    },
  ];
}
