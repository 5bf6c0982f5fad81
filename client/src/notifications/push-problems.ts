import { formatPath } from '#core/json';
import { inAllSteps, type Change } from '#core/sync';
import type { PushOutcome } from '#live/operations';
import { forLog, inOne } from '#live/messages';
import type { Services } from '../services.ts';
import { listBlockers } from './list-blockers.ts';
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
  switch (outcome.kind) {
    case 'cancelled':
      log.info(`Push of ${name} cancelled; nothing was sent.`);
      return;
    case 'invalid':
    case 'concurrent-changes':
    case 'nothing-to-do':
      log.info(`Push of ${name} not sent: ${outcome.kind}.`);
      return;
    case 'blocked':
      log.warn(
        `Push of ${name} not sent: ${outcome.blockers.map(({ code, path }) => `${code} at ${formatPath(path)}`).join(', ')}`,
      );
      return;
    case 'turned-down':
      log.error(forLog(outcome.error));
      return;
    case 'no-snapshot':
      log.error(`Push of ${name} not sent: no snapshot could be written: ${outcome.reason}`);
      return;
    case 'unknown-outcome':
      log.error(
        `Push of ${name}: outcome unknown (${forLog(outcome.error)}). The pool then: ${outcome.lastSeen.kind}. Snapshot of before: ${outcome.snapshot}`,
      );
      return;
    case 'pushed-unread':
      log.warn(`Pushed to ${outcome.plan.pool.poolId}; it could not be read back: ${forLog(outcome.error)}`);
      return;
    case 'pushed':
      log.info(`Pushed to ${outcome.plan.pool.poolId}. Changes: ${inAllSteps(outcome.plan, 'changes').length}.`);
      if (outcome.notApplied.length > 0) log.warn(`Not as sent: ${pathsOf(outcome.notApplied)}`);
      if (outcome.concurrent.length > 0)
        log.warn(`Changed meanwhile, not by this push: ${pathsOf(outcome.concurrent)}`);
  }
}

function pathsOf(changes: readonly Change[]): string {
  return changes.map(({ path }) => formatPath(path)).join(', ');
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
  } else if (outcome.kind === 'turned-down' && outcome.objection) {
    const { error, objection } = outcome;
    const message = inOne(error.said || error.message, objection.advice ?? '');
    serviceDiagnostics.showObjection(document, objection, error.code, message);
  } else {
    return false;
  }
  showProblems();
  return true;
}
