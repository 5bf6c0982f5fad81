import * as l10n from '@vscode/l10n';
import { isSandboxPool } from '#core/aws/pool-ids';
import { formatPath, memberOf } from '#core/json';
import { flatMapSteps } from '#core/sync';
import { allOf, listFirst } from '#core/text';
import type { Created, CreateOutcome } from '../operations/create-pool.ts';
import { joinSentences } from './join.ts';
import { describeAs, type OutcomeDescription } from './outcome-description.ts';

/** A suggested next step after a creation. */
export type CreationHint =
  | 'fix-diagnostics'
  | 'show-diagnostics'
  | 'find-created'
  | 'open-created'
  | 'open-live'
  | 'compare'
  | 'push'
  | 'save-file'
  | 'show-log'
  | 'try-again';

/** The description of a creation for the user. */
export type CreationDescription = OutcomeDescription<CreationHint>;

/** The file that the pool is created from, as shown in messages. */
export interface CreationText {
  readonly name: string;
  /** Whether the file has unsaved changes after the creation. */
  readonly isUnsaved: boolean;
  /** Whether the host shows the reasons for a failed creation as diagnostics. */
  readonly listed: boolean;
}

const MAX_NAMED = 4;

/** Describes the outcome of a creation. */
export function describeCreation(outcome: CreateOutcome, file: CreationText): CreationDescription {
  const { name, listed } = file;
  switch (outcome.kind) {
    case 'cancelled':
      return describeAs('info', l10n.t('Canceled. No pool was created.'));
    case 'other':
      return describeAs(
        'info',
        l10n.t(
          'Nothing was created: {0} is for an existing pool or contains a syntax error. To create another pool, remove UserPoolId.',
          name,
        ),
        [],
        'push',
      );
    case 'invalid': {
      const { length } = outcome.diagnostics;
      const summary =
        length === 1
          ? l10n.t('Nothing was created: {0} has an error.', name)
          : l10n.t('Nothing was created: {0} has {1} errors.', name, length);
      return describeAs('error', summary, [], 'fix-diagnostics');
    }
    case 'blocked':
      return describeAs(
        'error',
        l10n.t('Nothing was created.'),
        outcome.blockers.map(({ reason }) => reason),
        listed ? 'show-diagnostics' : 'show-log',
      );
    case 'rejected':
      return describeAs(
        'error',
        outcome.error.message,
        [outcome.serviceError?.advice ?? ''],
        ...(listed ? (['show-diagnostics'] as const) : []),
        'show-log',
      );
    case 'pending':
      return describeAs(
        'warning',
        l10n.t(
          'Nothing was created, because an earlier request from {0} might already have created a pool. If you try again, that pool is looked for first.',
          name,
        ),
        [],
        'try-again',
      );
    case 'no-record':
      return describeAs(
        'error',
        l10n.t(
          "Nothing was created, because the request couldn't be recorded first ({0}). Check the disk, then try again.",
          outcome.reason,
        ),
        [],
        'try-again',
        'show-log',
      );
    case 'concurrent-creations':
      return describeAs(
        'error',
        l10n.t(
          'Nothing was created: other pools named {0} appeared repeatedly before you confirmed. Find out what creates them, then try again.',
          outcome.poolName,
        ),
        [],
        'try-again',
      );
    case 'unknown-outcome':
      return describeUnknown(outcome);
    case 'created':
      return describeCreated(outcome, file);
  }
}

/**
 * Describes a failed creation in a single string. Returns undefined if the creation succeeded or the diagnostics show
 * the reason.
 */
export function creationFailureOf(
  { kind }: CreateOutcome,
  { summary, details }: CreationDescription,
): string | undefined {
  return ['rejected', 'unknown-outcome', 'concurrent-creations'].includes(kind)
    ? joinSentences(summary, ...details)
    : undefined;
}

function describeUnknown({
  plan,
  error,
  found,
}: Extract<CreateOutcome, { kind: 'unknown-outcome' }>): CreationDescription {
  const { poolName } = plan.pool;
  const [{ id }] = plan.steps;
  const summary = l10n.t("Couldn't determine whether {0} was created: {1}.", poolName, error.code);
  return describeAs('error', summary, [describeFound(found, poolName, id.region)], 'find-created', 'show-log');
}

/** Describes the pools that a creation with an unknown outcome may have created. */
export function describeFound(
  found: Extract<CreateOutcome, { kind: 'unknown-outcome' }>['found'],
  name: string,
  region: string,
): string {
  const [first, ...others] = found?.map(({ id }) => id) ?? [];
  if (found === undefined)
    return l10n.t(
      "The pools in {0} couldn't be listed. Before you try again, look for a new pool in that Region.",
      region,
    );
  if (first === undefined)
    return l10n.t(
      '{0} has no new pool named {1}, but it might still appear. Check for it before you try again.',
      region,
      name,
    );
  return others.length === 0
    ? l10n.t("{0} has a new pool with this name: {1}. If it's yours, use it for this file.", region, first)
    : l10n.t(
        '{0} has new pools with this name: {1}. If one is yours, use it for this file.',
        region,
        allOf([first, ...others]),
      );
}

function describeCreated(outcome: Created, { name, isUnsaved }: CreationText): CreationDescription {
  const { plan, poolId, read, notKept } = outcome;
  const summary = l10n.t('Created {0} ({1}).', plan.pool.poolName, poolId);
  const kept = notKept === undefined ? '' : l10n.t("The request couldn't be saved as a snapshot ({0}).", notKept);
  const details = [describePlace(outcome, name), triggersNote(outcome), kept];
  if ('error' in read) {
    const unread = l10n.t("The result wasn't verified, because the pool couldn't be read. Compare when you can.");
    return describeAs('warning', summary, [...details, unread, read.error.message], 'compare', 'show-log');
  }
  if (outcome.file.kind === 'none') return describeAs('warning', summary, details, 'open-created');
  if (read.notApplied.length > 0) {
    const paths = listFirst(read.notApplied.map(formatPath), MAX_NAMED);
    return describeAs(
      'warning',
      summary,
      [l10n.t('The pool differs from the request: {0}.', paths), ...details],
      'compare',
    );
  }
  return isUnsaved && outcome.file.kind === 'linked'
    ? describeAs('info', summary, details, 'save-file')
    : describeAs('info', summary, details, 'open-live');
}

function describePlace({ file: { kind, file, removed } }: Created, name: string): string {
  switch (kind) {
    case 'linked':
      return removed.length === 0
        ? l10n.t('Added UserPoolId to {0}.', name)
        : l10n.t('Added UserPoolId to {0} and removed {1}.', name, allOf(removed));
    case 'beside':
      return l10n.t("Its file is {0}. {1} wasn't changed.", file?.name ?? '', name);
    case 'none':
      return l10n.t("{0} couldn't be changed, so the new pool has no file yet.", name);
  }
}

/**
 * Returns a sentence about the permission to invoke the triggers, which can be granted only once the pool has an ARN.
 */
function triggersNote({ plan, poolId, read }: Created): string {
  const hasTriggers = flatMapSteps(plan, 'changes').some(({ path: [name] }) => name === 'LambdaConfig');
  if (!hasTriggers || isSandboxPool(poolId) || 'error' in read) return '';
  const arn = memberOf(read.live.described, 'Arn');
  return l10n.t(
    'Allow the pool to invoke its functions: run "aws lambda add-permission" for each, with the source ARN {0}.',
    typeof arn === 'string' ? arn : poolId,
  );
}
