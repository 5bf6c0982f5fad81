import * as vscode from 'vscode';
import type { Diagnostic } from '#core/diagnostics/types';
import type { Blocker } from '#core/sync';
import { kindOfFile, type CreateOutcome, type PushOutcome } from '#live/operations';
import { joinSentences, formatOutcomeForLog } from '#live/messages';
import type { Services } from '../services.ts';
import { codesShown } from '../editors/codes-shown.ts';
import { fileNameOf } from '../editors/file-name.ts';
import type { ServiceDiagnostics } from '../editors/service-diagnostics.ts';
import { showProblems, type About } from './show-notice.ts';
import type { Target } from '../connection/target.ts';

/** The file or snapshot that a command pushes, as its notifications describe it. */
export interface PushedThing extends About {
  readonly name: string;
  /** The pushed version of the document. Undefined if the document's text was not pushed. */
  readonly version?: number | undefined;
  /** The target of the push. */
  readonly target: Target;
}

/** Logs the outcome of a push. */
export function logOutcome({ log }: Services, { name }: PushedThing, outcome: PushOutcome): void {
  const { level, line } = formatOutcomeForLog(name, outcome);
  log[level](line);
}

/** Shows the reasons that stopped a push or a creation in the Problems view. @returns whether the view shows them */
export function listProblems(
  { serviceDiagnostics }: Services,
  { document, version }: PushedThing,
  outcome: PushOutcome | CreateOutcome,
): boolean {
  if (outcome.kind === 'invalid') {
    if (document?.version === version && document) listErrors(serviceDiagnostics, document, outcome.diagnostics);
    showProblems();
    return true;
  }
  if (!document || document.version !== version) return false;
  const kind = kindOfFile({ name: fileNameOf(document.uri) }).id;
  const end = outcome.kind === 'partly-pushed' ? outcome.end : outcome;
  if (end.kind === 'blocked') {
    // Problems in the pool's other file cannot be shown in this document.
    const blockers = end.blockers.filter((blocker) => !('kind' in blocker) || blocker.kind === kind);
    if (blockers.length < end.blockers.length) return false;
    listBlockers(serviceDiagnostics, document, blockers, 'error');
  } else if (end.kind === 'rejected' && end.serviceError && (!('resource' in end) || end.resource === kind)) {
    const { error, serviceError } = end;
    const message = joinSentences(error.serviceMessage || error.message, serviceError.advice ?? '');
    serviceDiagnostics.showServiceError(document, serviceError, error.code, message);
  } else {
    return false;
  }
  showProblems();
  return true;
}

/**
 * Shows the errors that block a push in the Problems view, except those that the language server already shows. It does
 * not show errors that a comment or the configuration file ignores.
 */
export function listErrors(
  serviceDiagnostics: ServiceDiagnostics,
  document: vscode.TextDocument,
  diagnostics: readonly Diagnostic[],
): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const blockers = errors.map(({ path, code, message }) => ({ path, code, reason: message }));
  listBlockers(serviceDiagnostics, document, blockers, 'error');
}

/**
 * Shows blockers in the Problems view, except those that the language server already shows as errors or warnings. Also
 * shows blockers that the language server reports only as information because it has no access to the live pool.
 * @param severity `warning` if only the cached description of the pool is known, because it may be outdated
 */
export function listBlockers(
  serviceDiagnostics: ServiceDiagnostics,
  document: vscode.TextDocument,
  blockers: readonly Blocker[],
  severity: 'error' | 'warning',
): void {
  serviceDiagnostics.clear(document);
  const shown = codesShown(document.uri, vscode.DiagnosticSeverity.Warning);
  serviceDiagnostics.showBlockers(
    document,
    blockers.filter(({ code }) => !shown.includes(code)),
    severity,
  );
}
