import * as l10n from '@vscode/l10n';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import { fixedSettings, flatMapSteps, type Plan, type PlanNote } from '#core/sync';
import { allOf } from '#core/text';
import { bullets, truncate } from './change-lines.ts';
import { joinBlocks, joinSentences } from './join.ts';
import { describeDestination, describeEdited, describeRisks, type PushPlace } from './values.ts';

/** The maximum number of lines for risks, and for properties that can never be changed. */
const MAX_LINES = 8;

/** The profile and endpoint of a creation, and the name of its file. */
export interface CreationTerms extends PushPlace {
  readonly fileName: string;
  /** The name of the new file for the pool, if the user has already chosen to keep the original file unchanged. */
  readonly otherName?: string | undefined;
}

/**
 * Returns the question to ask before a creation.
 * @param again whether another pool with the same name has appeared since the last question
 * @param editedFile the name of the file if it was edited since the last question
 */
export function createQuestion({ pool, steps: [{ id }] }: Plan, again: boolean, editedFile?: string): string {
  return joinSentences(
    editedFile === undefined ? '' : describeEdited(editedFile),
    again ? l10n.t('Another pool with this name now exists.') : '',
    id.region === SANDBOX_REGION
      ? l10n.t('Create the user pool {0} in the sandbox?', pool.poolName)
      : l10n.t('Create the user pool {0} in {1}?', pool.poolName, id.region),
  );
}

/**
 * Returns the details below the question: risks, permanent properties, the destination, and what happens to the file.
 */
export function createDetail(plan: Plan, terms: CreationTerms): string {
  return blocksOf(plan, terms, (lines) => truncate(lines, MAX_LINES));
}

/** Formats all details of a creation, for screen readers. @param question the question in the prompt */
export function createAsText(question: string, plan: Plan, terms: CreationTerms): string {
  const [{ request }] = plan.steps;
  const whole = blocksOf(plan, terms, (lines) => lines);
  return `${joinBlocks([question, whole, JSON.stringify(request, undefined, 2)])}\n`;
}

function blocksOf(
  plan: Plan,
  { fileName, otherName, ...place }: CreationTerms,
  limit: (lines: readonly string[]) => readonly string[],
): string {
  const risks = limit(bullets(describeRisks(plan)));
  const notes = (isPermanent: boolean): string[] =>
    flatMapSteps(plan, 'notes')
      .filter(({ code }: PlanNote) => (code === 'permanent') === isPermanent)
      .map(({ message }) => message);
  return joinBlocks([
    risks.length > 0 ? [l10n.t('⚠ High impact:'), ...risks] : [],
    [l10n.t('This can never be changed:'), ...limit(bullets(notes(true)))],
    [describeDestination(plan, place)],
    notes(false),
    [
      otherName === undefined
        ? describeFile(plan, fileName)
        : l10n.t('Creating the pool also creates its file, {0}. {1} stays unchanged.', otherName, fileName),
    ],
  ]);
}

/** Describes what happens to the file. */
function describeFile({ steps: [{ kind, request }] }: Plan, fileName: string): string {
  const removed = fixedSettings(liveKind(kind)).filter((name) => Object.hasOwn(request, name));
  const text =
    removed.length === 0
      ? l10n.t('Creating the pool adds UserPoolId to {0}.', fileName)
      : l10n.t('Creating the pool adds UserPoolId to {0} and removes {1}.', fileName, allOf(removed));
  return joinSentences(
    text,
    l10n.t('To keep this file unchanged and save the pool in another file, select Create and Keep This File.'),
  );
}
