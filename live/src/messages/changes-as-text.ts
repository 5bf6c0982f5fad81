import * as l10n from '@vscode/l10n';
import { formatPath, type JsonValue } from '#core/json';
import { flatMapSteps, type Change, type Plan, type PullPlan } from '#core/sync';
import { joinLines } from '#core/text';
import { joinBlocks } from './join.ts';
import { isByAnotherUser } from './change-lines.ts';
import {
  explainRisks,
  formatHeldNotes,
  formatNoteLines,
  formatProtectedLine,
  formatStepHeading,
  formatUnsentLines,
  describeDestination,
  describeNotRemovable,
  type PushTerms,
} from './values.ts';

/**
 * Formats all details of a push, for screen readers and for pushes with too many changes for a prompt.
 * @param question the question in the prompt
 */
export function pushAsText(
  question: string,
  plan: Plan,
  { isProtected, against, notRemovable = [], ...place }: PushTerms,
): string {
  const risks = explainRisks(plan, against);
  const changes = flatMapSteps(plan, 'changes');
  return `${joinBlocks([
    [joinLines(question)],
    isProtected ? [formatProtectedLine(plan)] : [],
    [describeDestination(plan, place)],
    risks.length > 0 ? [l10n.t('⚠ High-impact changes:'), ...risks.map(joinLines)] : [],
    [changesHeading(changes.length)],
    ...plan.steps.flatMap((step, i) => [
      formatStepHeading(plan, i),
      ...step.changes.map((change, i) => formatBlock(change, i, against)),
      ...formatHeldNotes(step),
    ]),
    formatUnsentLines(plan).map(joinLines),
    formatNoteLines(plan).map(joinLines),
    [describeNotRemovable(notRemovable)],
  ])}\n`;
}

/**
 * Formats all details of a pull that would overwrite edits.
 * @param question the question in the prompt
 */
export function pullAsText(question: string, { overwritten, broughtIn }: PullPlan): string {
  return `${joinBlocks([
    [question],
    [l10n.t('Overwrite discards these edits:')],
    ...overwritten.map((change, i) => formatBlock(change, i)),
    ...(broughtIn.length > 0
      ? [[l10n.t('Other changes in the live pool:')], ...broughtIn.map((change, i) => formatBlock(change, i))]
      : []),
  ])}\n`;
}

function changesHeading(changes: number): string {
  return changes === 1 ? l10n.t('1 change:') : l10n.t('{0} changes:', changes);
}

function formatBlock(change: Change, i: number, against?: string): string[] {
  const { path, before, after } = change;
  return [
    `${i + 1}. ${formatPath(path)}`,
    indent(withValue((text) => l10n.t('Before: {0}', text), before)),
    indent(withValue((text) => l10n.t('After: {0}', text), after)),
    ...(isByAnotherUser(change) ? [indent(describeAuthor(against))] : []),
  ];
}

function describeAuthor(against: string | undefined): string {
  return against === undefined
    ? l10n.t('This has changed in the live pool since your last pull.')
    : l10n.t('The live value differs from {0}.', against);
}

/** Adds a value to a label. Each line of a multi-line text begins with a bar, so that it cannot be taken for a line of the plan. */
function withValue(label: (value: string) => string, value: JsonValue | undefined): string {
  const text = formatInFull(value);
  if (typeof value !== 'string' || !text.includes('\n')) return label(text);
  return [label('').trimEnd(), ...text.split('\n').map((line) => `| ${line}`)].join('\n');
}

function formatInFull(value: JsonValue | undefined): string {
  if (value === undefined) return l10n.t('not set');
  return typeof value === 'string' && value.trim() !== '' ? value : JSON.stringify(value, undefined, 2);
}

function indent(text: string): string {
  return text.replace(/^|\n/g, '$&   ');
}
