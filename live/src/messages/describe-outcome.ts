import * as l10n from '@vscode/l10n';
import { formatPath } from '#core/json';
import { flatMapSteps, type Change, type Plan } from '#core/sync';
import { listFirst } from '#core/text';
import type { PushOutcome } from '../operations/push-pool.ts';
import type { LastRead } from '../operations/send-once.ts';
import { joinSentences } from './join.ts';
import { describePartialPush } from './partial-push.ts';
import { describeAs, type OutcomeDescription } from './outcome-description.ts';

/** A suggested next step after an outcome. Hosts can offer it as a button, a flag or text. */
export type HintId =
  | 'compare'
  | 'create-mfa'
  | 'fix-diagnostics'
  | 'undo-sent'
  | 'open-file'
  | 'open-mfa'
  | 'pull-mfa'
  | 'save-file'
  | 'show-diagnostics'
  | 'show-log'
  | 'try-again';

/** The description of the outcome of a push for the user. */
export type PushDescription = OutcomeDescription<HintId>;

/** The pushed text, as shown in messages. */
export interface PushedText {
  readonly name: string;
  /**
   * The state of the file's text after the push. `edited`: it is no longer the pushed text. `none`: the pushed settings
   * did not come from a file.
   */
  readonly text: 'saved' | 'unsaved' | 'edited' | 'closed' | 'none';
  /** Whether the host shows the reasons for a blocked push as diagnostics. */
  readonly listed: boolean;
}

/** The maximum number of settings in a message. The log contains all of them. */
const MAX_NAMED = 4;

/** Describes the outcome of a push. */
export function describeOutcome(outcome: PushOutcome, { name, text, listed }: PushedText): PushDescription {
  switch (outcome.kind) {
    case 'cancelled':
    case 'pull-first':
      return info(l10n.t('Canceled. Nothing was sent.'));
    case 'other-pool': {
      const { poolId } = outcome;
      const summary = l10n.t(
        'Nothing was sent: {0} is now for another pool, {1}. Push again to send it to that pool.',
        name,
        poolId,
      );
      return error(summary, [], 'try-again');
    }
    case 'edit-rejected': {
      const summary = l10n.t(
        "Nothing was sent, because the settings couldn't be added to {0}. Make sure that the file isn't read-only, then try again.",
        name,
      );
      return error(summary, [], 'try-again');
    }
    case 'invalid':
      return error(invalid(name, outcome.diagnostics.length), [], 'fix-diagnostics');
    case 'blocked':
      return error(
        l10n.t('Nothing was sent.'),
        outcome.blockers.map(({ reason }) => reason),
        ...(outcome.mfaStep ? [outcome.mfaStep] : []),
        listed ? 'show-diagnostics' : 'show-log',
      );
    case 'rejected':
      return error(
        outcome.error.message,
        [outcome.serviceError?.advice ?? ''],
        ...(listed ? (['show-diagnostics'] as const) : []),
        'show-log',
      );
    case 'concurrent-changes': {
      const { poolName } = outcome;
      const summary = l10n.t(
        'Nothing was sent: {0} changed repeatedly before you confirmed. Find out what changes it, then push again.',
        poolName,
      );
      return error(summary, [], 'try-again');
    }
    case 'no-snapshot': {
      const summary = l10n.t(
        "Nothing was sent, because the live pool couldn't be saved as a snapshot first ({0}). Check the disk, then push again.",
        outcome.reason,
      );
      return error(summary, [], 'try-again', 'show-log');
    }
    case 'nothing-to-do': {
      const summary = l10n.t('Nothing to push: {0} already matches {1}.', outcome.plan.pool.poolName, name);
      return text === 'unsaved' ? info(summary, [notSaved()], 'save-file') : info(summary);
    }
    case 'unknown-outcome': {
      const advice = l10n.t('Compare before you push again. The previous configuration was saved as a snapshot.');
      const seen = describeLastRead(outcome.plan.pool.poolName, outcome.lastRead);
      return error(outcome.error.message, [seen, advice], 'compare', 'show-log');
    }
    case 'pushed-unverified': {
      const unread = l10n.t(
        "The result wasn't verified, because the pool couldn't be read again. Compare when you can.",
      );
      return warning(pushedChanges(outcome.plan), [unread, outcome.error.message], 'compare', 'show-log');
    }
    case 'partly-pushed':
      return describePartialPush(outcome, (end) => describeOutcome(end, { name, text, listed }));
    case 'pushed':
      return outcome.notApplied.length + outcome.concurrent.length > 0
        ? differs(outcome)
        : pushed(outcome.plan, name, text);
  }
}

/**
 * Describes a failed push in a single string. Returns undefined if the push succeeded or was canceled, or if the file's
 * diagnostics show the reason for the failure.
 */
export function failureOf({ kind }: PushOutcome, { summary, details }: PushDescription): string | undefined {
  if (kind === 'pushed-unverified') return joinSentences(...details);
  const failed = ['rejected', 'unknown-outcome', 'partly-pushed', 'concurrent-changes', 'no-snapshot'].includes(kind);
  return failed ? joinSentences(summary, ...details) : undefined;
}

function invalid(name: string, errors: number): string {
  return errors === 1
    ? l10n.t('Nothing was sent: {0} has an error.', name)
    : l10n.t('Nothing was sent: {0} has {1} errors.', name, errors);
}

function notSaved(): string {
  return l10n.t('The file has unsaved changes.');
}

function describeLastRead(poolName: string, lastRead: LastRead): string {
  switch (lastRead.kind) {
    case 'old':
      return lastRead.secondsAfter === 1
        ? l10n.t(
            '{0} still had its old settings when it was read 1 second later. The request might still be carried out.',
            poolName,
          )
        : l10n.t(
            '{0} still had its old settings when it was read {1} seconds later. The request might still be carried out.',
            poolName,
            lastRead.secondsAfter,
          );
    case 'other':
      return l10n.t(
        '{0} changed in the meantime, but has none of the changes in this push. The request might still be carried out.',
        poolName,
      );
    case 'part':
      return l10n.t('{0} has only some of the changes in this push.', poolName);
    case 'unread':
      return l10n.t("The request might have been carried out, but {0} couldn't be read to check.", poolName);
  }
}

function pushedChanges(plan: Plan): string {
  const { poolName } = plan.pool;
  const count = flatMapSteps(plan, 'changes').length;
  return count === 1
    ? l10n.t('Pushed 1 change to {0}.', poolName)
    : l10n.t('Pushed {0} changes to {1}.', count, poolName);
}

function differs({ plan, notApplied, concurrent }: Extract<PushOutcome, { kind: 'pushed' }>): PushDescription {
  const summary =
    notApplied.length === 0
      ? pushedChanges(plan)
      : l10n.t(
          "Pushed to {0}, but these settings weren't applied as sent: {1}.",
          plan.pool.poolName,
          namesOf(notApplied),
        );
  const others =
    concurrent.length === 0
      ? ''
      : l10n.t(
          'Also changed in the meantime, but not by this push: {0}. Compare before you push again.',
          namesOf(concurrent),
        );
  return warning(summary, [others], 'compare', 'show-log');
}

function namesOf(changes: readonly Change[]): string {
  return listFirst(
    changes.map(({ path }) => formatPath(path)),
    MAX_NAMED,
  );
}

function pushed(plan: Plan, name: string, text: PushedText['text']): PushDescription {
  const differences = flatMapSteps(plan, 'notes').filter(({ code }) => code === 'files-differ');
  const details = [l10n.t('Result verified.'), ...differences.map(({ message }) => message)];
  const open = differences.length > 0 && plan.steps[0].kind === 'pool' ? (['open-mfa'] as const) : [];
  if (text === 'unsaved') return info(pushedChanges(plan), [...details, notSaved()], 'save-file', ...open);
  if (text === 'edited') {
    details.push(l10n.t("{0} was edited in the meantime. Those edits aren't in this push.", name));
  }
  if (text !== 'closed') return info(pushedChanges(plan), details, ...open);
  const closed = l10n.t("The file was closed in the meantime. If it wasn't saved, open it and pull.");
  return warning(pushedChanges(plan), [...details, closed], 'open-file');
}

const described =
  (severity: PushDescription['severity']) =>
  (summary: string, details?: readonly string[], ...hints: readonly HintId[]): PushDescription =>
    describeAs(severity, summary, details, ...hints);
const info = described('info');
const warning = described('warning');
const error = described('error');
