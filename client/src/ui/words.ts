import * as l10n from '@vscode/l10n';
import { regionOf } from '#pool/fields';
import { formatPath, type JsonObject } from '#pool/json';
import { describeChange, type Change, type Plan, type Shell } from '#pool/sync';
import { inOne } from '../live/in-one.ts';

const MOST = 12;

/**
 * The question before a push.
 * @param moved the pool changed since it was asked last
 * @param other the question in its place, for a push that is something else to the user
 */
export function pushQuestion({ changes, poolName, poolId }: Plan, moved: boolean, other?: string): string {
  const push =
    changes.length === 1
      ? l10n.t('Push 1 change to {0} ({1})?', poolName, poolId)
      : l10n.t('Push {0} changes to {1} ({2})?', changes.length, poolName, poolId);
  return inOne(moved ? changedMeanwhile() : '', other ?? push);
}

/** The text of the question before a push: the dangers first and all of them, then the changes by name, then whose pool. */
export function pushDetail(plan: Plan, profile: string | undefined): string {
  const dangers = [...new Set(plan.dangers.map(({ message }) => message))];
  const changes = changeLines(plan.changes);
  const blocks = [
    dangers.length > 0 ? [l10n.t('⚠ Dangerous changes:'), ...bullets(dangers)] : [],
    dangers.length > 0 ? [l10n.t('All changes:'), ...changes] : changes,
    [whose(plan, profile)],
    plan.unsent.length > 0
      ? [l10n.t('{0} stays as it is and is not sent: AWS has tags of its own there.', plan.unsent.join(', '))]
      : [],
  ];
  return asBlocks(blocks);
}

/** Where the request goes, and as whom. */
function whose({ poolId, account }: Plan, profile: string | undefined): string {
  const parts = [
    ...(account === undefined ? [] : [l10n.t('Account: {0}', account)]),
    l10n.t('Region: {0}', regionOf(poolId)),
    profile === undefined ? l10n.t('Default credentials') : l10n.t('Profile: {0}', profile),
  ];
  return parts.join(' · ');
}

/** The question about settings that the file leaves out. */
export function leftOutQuestion({ leftOut, poolName }: Plan, moved: boolean): string {
  const question =
    leftOut.length === 1
      ? l10n.t('The file leaves out 1 setting that {0} has.', poolName)
      : l10n.t('The file leaves out {0} settings that {1} has.', leftOut.length, poolName);
  return inOne(moved ? changedMeanwhile() : '', question);
}

/** The text of the question about settings that the file leaves out. */
export function leftOutDetail(plan: Plan): string {
  const names = plan.leftOut.map(({ path }) => formatPath(path)).join(', ');
  const meaning = l10n.t(
    'Keep sends the values that the pool has now. Reset sends the defaults of a new pool, where a setting has one. Either way you see every change before anything is sent.',
  );
  return asBlocks([[`${names}.`], [meaning]]);
}

function changedMeanwhile(): string {
  return l10n.t('The pool changed meanwhile.');
}

/** The question before a pull. @param edits how many edits it undoes @param others how many other differences it brings in */
export function overwriteQuestion(name: string, edits: number, others: number): string {
  const undone =
    edits === 1
      ? l10n.t('Pulling undoes 1 edit of yours in {0}.', name)
      : l10n.t('Pulling undoes {0} edits of yours in {1}.', edits, name);
  const broughtIn =
    others === 1
      ? l10n.t('It also brings in 1 other difference.')
      : l10n.t('It also brings in {0} other differences.', others);
  return inOne(undone, others > 0 ? broughtIn : '');
}

/** What is wrong with a pool's name as far as it is typed; undefined: nothing yet. */
export function nameMismatch(typed: string, poolName: string): string | undefined {
  return poolName.startsWith(typed) ? undefined : l10n.t('Not the same: type {0}, capitals count.', poolName);
}

/** The editor did not take a change of a file. */
export function notTaken(name: string): string {
  return l10n.t('VS Code did not take the change of {0}. It may be read-only; the file is as it was.', name);
}

/** A push that went through. */
export function pushedChanges({ changes, poolName }: Plan): string {
  return changes.length === 1
    ? l10n.t('Pushed 1 change to {0}.', poolName)
    : l10n.t('Pushed {0} changes to {1}.', changes.length, poolName);
}

/** A push that went through, after which the pool could not be read. */
export function pushedUnread(plan: Plan): string {
  const open = l10n.t('Cognito accepted the request. It could not be read back, so compare when you can.');
  return inOne(pushedChanges(plan), open);
}

/** A push that went through, after which the pool is not what was sent. */
export function differs({ poolName }: Plan, notStuck: readonly Change[]): string {
  const lead = l10n.t('Pushed to {0}, but the pool now differs from what was sent:', poolName);
  return `${lead}\n${changeLines(notStuck).join('\n')}`;
}

/** The push is in the clipboard as a command. */
export function copiedCommand({ changes, poolName, dangers }: Plan, shell: Shell): string {
  return inOne(
    changes.length === 1
      ? l10n.t('Copied: 1 change to {0}, with its complete configuration.', poolName)
      : l10n.t('Copied: {0} changes to {1}, with its complete configuration.', changes.length, poolName),
    shell === 'powershell'
      ? l10n.t('The command is for PowerShell 7.3 or newer.')
      : l10n.t('The command is for bash, zsh and the like.'),
    l10n.t('It is right as long as nobody else changes the pool.'),
    dangers.length > 0 ? l10n.t('Dangerous: {0}', dangers.map(({ message }) => message).join(' ')) : '',
  );
}

/** The call that has to come before a push is in the clipboard. @param request of SetUserPoolMfaConfig */
export function copiedRemedy({ MfaConfiguration: mode }: JsonObject): string {
  return typeof mode === 'string'
    ? l10n.t(
        'Copied. The command changes the pool by itself: MFA is {0} then, with the factors that the pool has and the one that is missing. Run it, then push again.',
        mode,
      )
    : l10n.t(
        'Copied. The command changes the pool by itself: MFA stays as it is, with the factors that the pool has and the one that is missing. Run it, then push again.',
      );
}

/** Changes, one on a line, cut short where there are many. */
export function listChanges(changes: readonly Change[]): string {
  return changeLines(changes).join('\n');
}

function changeLines(changes: readonly Change[]): string[] {
  return cut(bullets(changes.map(describeChange)));
}

function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `• ${line}`);
}

function cut(lines: readonly string[]): string[] {
  const more = lines.length - MOST;
  if (more <= 0) return [...lines];
  const rest =
    more === 1 ? l10n.t('… and 1 more, in the comparison') : l10n.t('… and {0} more, all in the comparison', more);
  return [...lines.slice(0, MOST), rest];
}

function asBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
