import type * as vscode from 'vscode';
import type { Blocker } from '#core/sync';
import type { PushOutcome } from '#live/operations';
import { joinSentences, formatOutcomeForLog } from '#live/messages';
import type { Services } from '../services.ts';
import { codesShown } from '../editors/codes-shown.ts';
import type { ServiceDiagnostics } from '../editors/service-diagnostics.ts';
import { showProblems, type About } from './show-notice.ts';
import type { Target } from '../connection/target.ts';

/** What was pushed, as the user knows it. */
export interface PushedThing extends About {
  readonly name: string;
  /** The version of the document that was pushed; undefined where what was pushed is not its text. */
  readonly version?: number | undefined;
  /** Where it was pushed to. */
  readonly target: Target;
}

/** Keeps in the log how a push ended. */
export function logOutcome({ log }: Services, { name }: PushedThing, outcome: PushOutcome): void {
  const { level, line } = formatOutcomeForLog(name, outcome);
  log[level](line);
}

/** Puts what stopped a push into Problems, on the members that it is about. @returns whether it is there */
export function listProblems(
  { serviceDiagnostics }: Services,
  { document, version }: PushedThing,
  outcome: PushOutcome,
): boolean {
  if (outcome.kind === 'invalid') {
    showProblems();
    return true;
  }
  if (!document || document.version !== version) return false;
  if (outcome.kind === 'blocked') {
    listBlockers(serviceDiagnostics, document, outcome.blockers);
  } else if (outcome.kind === 'rejected' && outcome.serviceError) {
    const { error, serviceError } = outcome;
    const message = joinSentences(error.serviceMessage || error.message, serviceError.advice ?? '');
    serviceDiagnostics.showServiceError(document, serviceError, error.code, message);
  } else {
    return false;
  }
  showProblems();
  return true;
}

/** Puts into Problems why a push is refused before it is sent, but for what the language server shows already. */
export function listBlockers(
  serviceDiagnostics: ServiceDiagnostics,
  document: vscode.TextDocument,
  blockers: readonly Blocker[],
): void {
  serviceDiagnostics.clear(document);
  const shown = codesShown(document.uri);
  serviceDiagnostics.showBlockers(
    document,
    blockers.filter(({ code }) => !shown.includes(code)),
  );
}
