import * as l10n from '@vscode/l10n';
import { formatPath } from '#core/json';
import { firstOf } from '#core/text';
import { inAllSteps, type Change, type Plan } from '#core/sync';
import type { LastSeen, PushOutcome } from '#live/operations';
import { inOne } from '#live/messages';
import { error, info, warning, type CommonStep, type Notice } from './notice.ts';

/** What was pushed, as the user knows it. */
export interface Pushed {
  readonly name: string;
  /** What became of its text meanwhile; `none`: what was pushed is not the text of the file. */
  readonly text: 'saved' | 'unsaved' | 'closed' | 'none';
  /** Whether Problems lists what stopped it. */
  readonly listed: boolean;
}

type Ended<Kind extends PushOutcome['kind']> = Extract<PushOutcome, { kind: Kind }>;

/** So many members are named in a notification; the log names all. */
const MOST_NAMED = 4;

/** How a push ended. */
export function pushNotice(
  { name, text, listed }: Pushed,
  outcome: Exclude<PushOutcome, { kind: 'cancelled' }>,
): Notice<CommonStep | 'copy-command'> {
  switch (outcome.kind) {
    case 'invalid':
      return error(invalid(name, outcome.findings.length), 'show-problems');
    case 'blocked':
      return error(
        inOne(l10n.t('Nothing was sent.'), reasons(outcome.blockers, listed)),
        ...(outcome.mfaRemedy ? (['copy-command'] as const) : []),
        listed ? 'show-problems' : 'show-log',
      );
    case 'turned-down':
      return error(
        inOne(outcome.error.message, outcome.objection?.advice ?? ''),
        ...(listed ? (['show-problems'] as const) : []),
        'show-log',
      );
    case 'concurrent-changes':
      return error(
        l10n.t(
          'Nothing was sent: {0} changed each time you were asked. Find out who changes it, then push again.',
          outcome.poolName,
        ),
        'try-again',
      );
    case 'no-snapshot':
      return error(
        l10n.t(
          'Nothing was sent: what is live now could not be kept as a snapshot first ({0}). Check the disk, then push again.',
          outcome.reason,
        ),
        'try-again',
        'show-log',
      );
    case 'nothing-to-do':
      return text === 'unsaved'
        ? info(inOne(nothingToDo(outcome.plan, name), notSaved()), 'save-file')
        : info(nothingToDo(outcome.plan, name));
    case 'unknown-outcome':
      return error(inOne(outcome.error.message, unknownOutcome(outcome)), 'compare', 'show-log');
    case 'pushed-unread':
      return warning(inOne(pushedUnread(outcome.plan), outcome.error.message), 'compare', 'show-log');
    case 'pushed':
      return outcome.notApplied.length + outcome.concurrent.length > 0
        ? warning(differs(outcome), 'compare', 'show-log')
        : pushed(outcome.plan, text);
  }
}

function invalid(name: string, errors: number): string {
  return errors === 1
    ? l10n.t('Nothing was sent: {0} has an error. Fix what Problems lists, then push again.', name)
    : l10n.t('Nothing was sent: {0} has {1} errors. Fix what Problems lists, then push again.', name, errors);
}

/** Why a push is refused before it is sent. Where Problems lists the reasons, the first one stands for all of them. */
export function reasons(blockers: readonly { readonly reason: string }[], listed: boolean): string {
  const [first = '', ...others] = blockers.map(({ reason }) => reason);
  if (!listed || others.length === 0) return inOne(first, ...others);
  const more =
    others.length === 1
      ? l10n.t('Problems lists 1 more reason.')
      : l10n.t('Problems lists {0} more reasons.', others.length);
  return inOne(first, more);
}

function nothingToDo({ pool: { poolName } }: Plan, name: string): string {
  return l10n.t('Nothing to push: {0} is already as {1} says.', poolName, name);
}

function notSaved(): string {
  return l10n.t('The file is not saved yet.');
}

function unknownOutcome({ plan: { pool }, lastSeen }: Ended<'unknown-outcome'>): string {
  const advice = l10n.t('Compare before you push again; a snapshot of the pool as it was before is kept.');
  return inOne(seenAfterwards(pool.poolName, lastSeen), advice);
}

function seenAfterwards(poolName: string, lastSeen: LastSeen): string {
  switch (lastSeen.kind) {
    case 'old':
      return lastSeen.secondsAfter === 1
        ? l10n.t(
            '{0} still showed its old settings when it was read 1 second later; the request may still be carried out.',
            poolName,
          )
        : l10n.t(
            '{0} still showed its old settings when it was read {1} seconds later; the request may still be carried out.',
            poolName,
            lastSeen.secondsAfter,
          );
    case 'other':
      return l10n.t(
        '{0} was changed meanwhile, but shows nothing of this push; the request may still be carried out.',
        poolName,
      );
    case 'part':
      return l10n.t('{0} shows a part of this push, and not all of it.', poolName);
    case 'unread':
      return l10n.t('The request may have been carried out, but {0} could not be read to find out.', poolName);
  }
}

function pushedChanges(plan: Plan): string {
  const { poolName } = plan.pool;
  const count = inAllSteps(plan, 'changes').length;
  return count === 1
    ? l10n.t('Pushed 1 change to {0}.', poolName)
    : l10n.t('Pushed {0} changes to {1}.', count, poolName);
}

function pushedUnread(plan: Plan): string {
  return inOne(pushedChanges(plan), l10n.t('The pool could not be read again to make sure: compare when you can.'));
}

function differs({ plan, notApplied, concurrent }: Ended<'pushed'>): string {
  const first =
    notApplied.length === 0
      ? pushedChanges(plan)
      : l10n.t('Pushed to {0}, but the pool is not as you sent it: {1}.', plan.pool.poolName, namesOf(notApplied));
  const others =
    concurrent.length === 0
      ? ''
      : l10n.t('Changed meanwhile, but not by this push: {0}. Compare before you push again.', namesOf(concurrent));
  return inOne(first, others);
}

function namesOf(changes: readonly Change[]): string {
  return firstOf(
    changes.map(({ path }) => formatPath(path)),
    MOST_NAMED,
  );
}

function pushed(plan: Plan, text: Pushed['text']): Notice<CommonStep> {
  const owner = inAllSteps(plan, 'notes')
    .filter(({ code }) => code === 'owner')
    .map(({ message }) => message);
  const done = inOne(pushedChanges(plan), l10n.t('The pool is as you sent it.'), ...owner);
  if (text === 'unsaved') return info(inOne(done, notSaved()), 'save-file');
  if (text !== 'closed') return info(done);
  const closed = l10n.t('The file was closed meanwhile: if it was not saved, open it and pull.');
  return warning(inOne(done, closed), 'open-file');
}
