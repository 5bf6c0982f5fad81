import * as l10n from '@vscode/l10n';
import { regionOf } from '#core/aws/pool-ids';
import type { AdditionPlan } from '#core/sync';
import { allOf } from '#core/text';
import type { AddAttributesOutcome } from '../operations/add-attributes.ts';
import { bullets, truncate } from './change-lines.ts';
import { joinBlocks, joinSentences } from './join.ts';
import { describeAs, type OutcomeDescription } from './outcome-description.ts';
import { describePlace, type PushPlace } from './values.ts';

const MAX_LINES = 10;

/** A suggested next step after an addition. */
export type AdditionHint = 'open-live' | 'show-log' | 'try-again';

/** The description of an addition for the user. */
export type AdditionDescription = OutcomeDescription<AdditionHint>;

/**
 * Returns the question to ask before an addition.
 * @param again whether the attributes changed since the last question
 */
export function additionQuestion({ pool: { poolName }, attributes }: AdditionPlan, again: boolean): string {
  return joinSentences(
    again ? l10n.t('The attributes of the pool have changed in the meantime.') : '',
    attributes.length === 1
      ? l10n.t('Add a custom attribute to {0}? It can never be changed or removed.', poolName)
      : l10n.t('Add {0} custom attributes to {1}? They can never be changed or removed.', attributes.length, poolName),
  );
}

/** Returns the details below the question: risks, then the attributes with their final names. */
export function additionDetail(plan: AdditionPlan, place: PushPlace): string {
  return blocksOf(plan, place, (lines) => truncate(lines, MAX_LINES));
}

/** Formats all details of an addition, for screen readers. @param question the question in the prompt */
export function additionAsText(question: string, plan: AdditionPlan, place: PushPlace): string {
  const whole = blocksOf(plan, place, (lines) => lines);
  return `${joinBlocks([question, whole, JSON.stringify(plan.attributes, undefined, 2)])}\n`;
}

function blocksOf(
  { pool: { poolId, account }, risks, descriptions, notes }: AdditionPlan,
  place: PushPlace,
  limit: (lines: readonly string[]) => readonly string[],
): string {
  const warnings = limit(bullets(risks.map(({ message }) => message)));
  return joinBlocks([
    warnings.length > 0 ? [l10n.t('⚠ High impact:'), ...warnings] : [],
    limit(bullets(descriptions)),
    notes,
    [describePlace({ region: regionOf(poolId), account }, place)],
  ]);
}

/** Describes the outcome of an addition. */
export function describeAddition(outcome: AddAttributesOutcome): AdditionDescription {
  switch (outcome.kind) {
    case 'cancelled':
      return describeAs('info', l10n.t('Canceled. No attribute was added.'));
    case 'blocked':
      return describeAs(
        'error',
        l10n.t('No attribute was added.'),
        outcome.blockers.map(({ reason }) => reason),
      );
    case 'concurrent-changes': {
      const text = l10n.t(
        'No attribute was added: the attributes of {0} changed repeatedly before you confirmed.',
        outcome.poolName,
      );
      return describeAs('error', text, [], 'try-again');
    }
    case 'rejected':
      return describeAs('error', outcome.error.message, [describeMissing(outcome.missing)], 'open-live', 'show-log');
    case 'unknown-outcome': {
      const text = l10n.t("Couldn't determine whether the attributes were added: {0}.", outcome.error.code);
      return describeAs('error', text, [describeMissing(outcome.missing)], 'open-live', 'show-log');
    }
    case 'added':
      return describeAdded(outcome);
  }
}

function describeAdded({ plan, missing }: Extract<AddAttributesOutcome, { kind: 'added' }>): AdditionDescription {
  const { pool, after, before } = plan;
  const names = after.slice(before.length).flatMap(({ Name: name }) => (typeof name === 'string' ? [name] : []));
  const summary = l10n.t('Added {0} to {1}.', allOf(names), pool.poolName);
  if (missing?.length === 0) return describeAs('info', summary, [plan.notes.at(-1) ?? ''], 'open-live');
  const detail =
    missing === undefined
      ? l10n.t("The result wasn't verified, because the pool couldn't be read.")
      : l10n.t('These attributes differ from the request: {0}.', allOf(missing));
  return describeAs('warning', summary, [detail], 'open-live', 'show-log');
}

function describeMissing(missing: readonly string[] | undefined): string {
  if (missing === undefined) return l10n.t("The pool couldn't be read to check its attributes.");
  return missing.length === 0
    ? l10n.t('The pool has all of the attributes.')
    : l10n.t("The pool doesn't have {0}.", allOf(missing));
}
