import * as l10n from '@vscode/l10n';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { formatPath, startsWith, type Path } from '#core/json';
import { liveKind } from '#core/resources/live';
import { listFirst } from '#core/text';
import { flatMapSteps, type Plan, type PullPlan, type Risk, type StepPlan } from '#core/sync';
import { endpointKind } from '../operations/aws-endpoint.ts';
import { confirmationText } from '../operations/protected-pools.ts';
import { bullets, changeLines, truncate } from './change-lines.ts';
import { joinBlocks, joinSentences } from './join.ts';
import type { PushCircumstances } from '../operations/ports.ts';
import type { LeftOutPlans } from '../operations/push-session.ts';
import type { Connection } from '../gateway/pool-gateway.ts';

/** The code for the risk that a push overwrites another user's change. */
const STALE_BASE = 'live-stale-base';
/** The maximum number of lines for risks and changes in a prompt. */
const MAX_LINES = 12;
/** The maximum number of lines for risks. */
const MAX_RISKS = 8;
/** The maximum number of names in one line. */
const MAX_NAMES = 8;
/** The number of lines that are always available for changes. */
const MIN_CHANGES = 4;

/** The profile and custom endpoint of a push. */
export type PushPlace = Pick<Connection, 'profile' | 'endpoint'>;

/** The information that a push prompt shows in addition to the plan. */
export interface PushTerms extends PushPlace {
  /** Whether the user must type the pool's name before the push. */
  readonly isProtected: boolean;
  /** Whether the user was told earlier in this session which tool manages the pool. Default: false. */
  readonly knowsOwner?: boolean;
  /** Whether the user chose to push both files of the pool. Default: false. */
  readonly bothFiles?: boolean | undefined;
  /** The git revision that determines who made each change; undefined if the last pull determines it. */
  readonly against?: string | undefined;
  /** For a restore: the settings that no request can remove. */
  readonly notRemovable?: readonly Path[] | undefined;
}

/**
 * Returns the question to ask before a push.
 * @param since whether the pool has changed, and which file was edited, since the last question
 * @param other the question to ask instead, for example before a restore
 */
export function pushQuestion(
  plan: Plan,
  { changedConcurrently = false, editedFile }: Partial<Pick<PushCircumstances, 'changedConcurrently' | 'editedFile'>>,
  other?: string,
): string {
  const { poolName, poolId } = plan.pool;
  const count = flatMapSteps(plan, 'changes').length;
  return joinSentences(
    editedFile === undefined ? '' : describeEdited(editedFile),
    changedConcurrently ? changedMeanwhile() : '',
    other ?? countQuestion(),
  );

  function countQuestion(): string {
    const { steps } = plan;
    if (steps.length > 1)
      return l10n.t('Push {0} changes to {1} ({2}) in {3} requests?', count, poolName, poolId, steps.length);
    if (steps[0].kind === 'mfa') {
      return count === 1
        ? l10n.t('Push 1 change to the MFA settings of {0} ({1})?', poolName, poolId)
        : l10n.t('Push {0} changes to the MFA settings of {1} ({2})?', count, poolName, poolId);
    }
    return count === 1
      ? l10n.t('Push 1 change to {0} ({1})?', poolName, poolId)
      : l10n.t('Push {0} changes to {1} ({2})?', count, poolName, poolId);
  }
}

/** Returns the details below the question: first all risks, then the changes, then the destination. */
export function pushDetail(
  plan: Plan,
  { isProtected, knowsOwner = false, bothFiles = false, notRemovable = [], ...place }: PushTerms,
): string {
  const risks = truncate(bullets(describeRisks(plan)), MAX_RISKS);
  const room = Math.max(MAX_LINES - risks.length, MIN_CHANGES * plan.steps.length);
  const rooms = shareRoom(
    room,
    plan.steps.map((step) => changeLines(step.changes, Infinity).length),
  );
  const changes = plan.steps.flatMap((step, i) => [
    ...formatStepHeading(plan, i),
    ...changeLines(step.changes, rooms[i] ?? 0),
    ...formatHeldNotes(step),
  ]);
  return joinBlocks([
    isProtected ? [formatProtectedLine(plan)] : [],
    risks.length > 0 ? [l10n.t('⚠ High-impact changes:'), ...risks] : [],
    risks.length > 0 ? [l10n.t('All changes:'), ...changes] : changes,
    [describeDestination(plan, place)],
    bothFiles ? formatSingleRequest(plan) : [],
    formatUnsentLines(plan),
    formatNoteLines(plan, knowsOwner),
    [describeNotRemovable(notRemovable)],
  ]);
}

/** Explains why a push of two files has only one request. Returns no lines if it has two. */
function formatSingleRequest({ steps }: Plan): string[] {
  if (steps.length > 1) return [];
  const { operation } = liveKind(steps[0].kind).requests.update;
  return [l10n.t('One request ({0}) makes the changes from both files.', operation)];
}

/**
 * Distributes lines in equal shares. Parts that need more than their share get the lines that other parts do not need.
 */
function shareRoom(room: number, needs: readonly number[]): readonly number[] {
  const share = Math.floor(room / needs.length);
  const spare = room - needs.reduce((sum, need) => sum + Math.min(need, share), 0);
  const wanting = needs.filter((need) => need > share).length;
  return needs.map((need) => (need > share ? share + Math.floor(spare / wanting) : need));
}

/** Formats the settings that a later request of the push changes. */
export function formatHeldNotes({ notes }: StepPlan): string[] {
  return notes.filter(({ code }) => code === 'held').map(({ message }) => `   ${message}`);
}

/** Formats the heading of a request, if the plan has several requests. @param index its index in the plan */
export function formatStepHeading({ steps }: Plan, index: number): string[] {
  const step = steps[index];
  if (steps.length === 1 || !step) return [];
  const { operation } = liveKind(step.kind).requests.update;
  return [l10n.t('Request {0} of {1} ({2}):', index + 1, steps.length, operation)];
}

/** Formats the line for a protected pool. */
export function formatProtectedLine({ pool }: Plan): string {
  return confirmationText(pool) === pool.poolId
    ? l10n.t("{0} is protected. You'll need to type its ID to confirm.", pool.poolId)
    : l10n.t("{0} is protected. You'll need to type its name to confirm.", pool.poolName);
}

/** Formats the settings that the request omits because they stay unchanged. */
export function formatUnsentLines(plan: Plan): string[] {
  return flatMapSteps(plan, 'unsent').map(({ reason }) => reason);
}

/**
 * Formats a plan's notes without duplicates, except for those that {@link formatHeldNotes} formats.
 * @param knowsOwner whether to omit the note about the tool that manages the pool
 */
export function formatNoteLines(plan: Plan, knowsOwner = false): string[] {
  const notes = flatMapSteps(plan, 'notes').filter(({ code }) => code !== 'held' && (code !== 'owner' || !knowsOwner));
  return [...new Set(notes.map(({ message }) => message))];
}

/** Describes the risks of a push without duplicates. Combines all overwritten changes by other users into one risk. */
export function describeRisks(plan: Plan): string[] {
  return risksOf(plan).map(({ message }) => message);
}

/**
 * Lists the risks of a push, each with its reason. Consecutive risks with the same reason share the line that contains
 * it.
 */
export function explainRisks(plan: Plan, against?: string): string[] {
  const risks = risksOf(plan, against);
  return risks.flatMap(({ message, why }, i) => [
    ...bullets([message]),
    ...(why === undefined || why === risks[i + 1]?.why ? [] : [`   ${why}`]),
  ]);
}

/** Rewrites the risk of overwriting another user's change if a git revision determines who made each change. */
export function describeRisk(risk: Risk, against: string | undefined): Risk {
  if (risk.code !== STALE_BASE || against === undefined) return risk;
  return {
    ...risk,
    message: l10n.t('Overwrites {0}, whose live value differs from {1}.', formatPath(risk.path), against),
  };
}

function risksOf(plan: Plan, against?: string): readonly Pick<Risk, 'message' | 'why'>[] {
  const risks = flatMapSteps(plan, 'risks').map((risk) => describeRisk(risk, against));
  const undone = risks.filter(({ code }) => code === STALE_BASE);
  const named = undone.map(({ path }) => formatPath(path)).join(', ');
  const message =
    against === undefined
      ? l10n.t(
          'Overwrites {0} settings that have changed in the live pool since your last pull: {1}.',
          undone.length,
          named,
        )
      : l10n.t('Overwrites {0} settings whose live values differ from {1}: {2}.', undone.length, against, named);
  const all = undone.length < 2 ? risks : [{ message }, ...risks.filter((risk) => !undone.includes(risk))];
  return all.filter((risk, i) => all.findIndex((other) => other.message === risk.message) === i);
}

/** Describes the destination of a request: endpoint, account, Region and profile. */
export function describeDestination({ pool: { account }, steps: [{ id }] }: Plan, place: PushPlace): string {
  return describePlace({ region: id.region, account }, place);
}

/** Describes where a pool is: endpoint, account, Region and profile. */
export function describePlace(
  { region, account }: { readonly region: string; readonly account: string | undefined },
  { profile, endpoint }: PushPlace,
): string {
  if (region === SANDBOX_REGION) return l10n.t('In the sandbox in VS Code. Nothing is sent to AWS.');
  const parts = [
    ...(endpoint === undefined ? [] : [describeEndpoint(endpoint)]),
    ...(account === undefined ? [] : [l10n.t('Account: {0}', account)]),
    l10n.t('Region: {0}', region),
    profile === undefined ? l10n.t('Default credentials') : l10n.t('Profile: {0}', profile),
  ];
  return parts.join(' · ');
}

/** Describes a custom endpoint. */
export function describeEndpoint(endpoint: string): string {
  const { host, isAws, isPlain } = endpointKind(endpoint);
  if (!isAws) return l10n.t('Endpoint: {0} (not AWS)', host);
  return isPlain ? l10n.t('Endpoint: {0} (unencrypted, HTTP)', host) : l10n.t('Endpoint: {0}', host);
}

/** Returns the question about settings that the file omits. */
export function leftOutQuestion(plan: Plan, changedConcurrently: boolean): string {
  const { poolName } = plan.pool;
  const count = flatMapSteps(plan, 'leftOut').length;
  const question =
    count === 1
      ? l10n.t("1 setting of {0} isn't in the file. Keep its value or reset it?", poolName)
      : l10n.t("{0} settings of {1} aren't in the file. Keep their values or reset them?", count, poolName);
  return joinSentences(changedConcurrently ? changedMeanwhile() : '', question);
}

/**
 * Returns the details below the question about omitted settings: the effect of a reset, and the settings that it does
 * not change.
 */
export function leftOutDetail({ keep, reset }: LeftOutPlans): string {
  const omitted = flatMapSteps(keep, 'leftOut').map(({ path }) => path);
  const changes = flatMapSteps(reset, 'changes').filter(({ path }) => omitted.some((other) => startsWith(path, other)));
  const unchanged = omitted.filter((path) => !changes.some((change) => startsWith(change.path, path)));
  const more = (lines: number): string => l10n.t('… and {0} more', lines);
  return joinBlocks([
    changes.length === 0 ? [] : [l10n.t('Reset to Defaults changes:'), ...changeLines(changes, MAX_LINES, more)],
    unchanged.length === 0 ? [] : [describeUnchanged(unchanged)],
    [l10n.t("Keep Live Values sends the pool's current values. You review every change before anything is sent.")],
  ]);
}

/** Describes omitted settings that a reset does not change. */
function describeUnchanged(paths: readonly Path[]): string {
  const names = listFirst(
    paths.map((path) => formatPath(path)),
    MAX_NAMES,
  );
  return paths.length === 1
    ? l10n.t('Either way, {0} stays as it is.', names)
    : l10n.t('Either way, these stay as they are: {0}.', names);
}

/** Names the settings that a restore leaves in the pool. Empty if there are none. */
export function describeNotRemovable(notRemovable: readonly Path[]): string {
  if (notRemovable.length === 0) return '';
  const list = notRemovable.map(formatPath).join(', ');
  return l10n.t('These settings were added after the snapshot, and no request can remove them: {0}.', list);
}

/** Says why a question is asked again: the user edited the file before answering. */
export function describeEdited(file: string): string {
  return l10n.t('{0} was edited in the meantime.', file);
}

function changedMeanwhile(): string {
  return l10n.t('The pool has changed in the meantime.');
}

/** Returns the question to ask before a pull that would overwrite edits. */
export function overwriteQuestion(name: string, { overwritten }: PullPlan): string {
  return overwritten.length === 1
    ? l10n.t('Overwrite your edit in {0}?', name)
    : l10n.t('Overwrite your {0} edits in {1}?', overwritten.length, name);
}

/** Returns the details below the question about overwriting: the edits, and the effect of each answer. */
export function overwriteDetail({ overwritten, broughtIn }: PullPlan): string {
  const others = broughtIn.length;
  return joinBlocks([
    changeLines(overwritten, MAX_LINES),
    [
      l10n.t('Overwrite: replace all settings in the file with those of the live pool.'),
      ...(others === 0
        ? []
        : [
            others === 1
              ? l10n.t('Keep My Edits: pull only the other changed setting.')
              : l10n.t('Keep My Edits: pull only the {0} other changed settings.', others),
          ]),
    ],
  ]);
}

/**
 * Returns a message if the typed text does not match the pool's name. Returns undefined while the text is a prefix of
 * the name.
 */
export function describeNameMismatch(typed: string, poolName: string): string | undefined {
  return poolName.startsWith(typed) ? undefined : l10n.t("Doesn't match. Type {0} (case-sensitive).", poolName);
}
