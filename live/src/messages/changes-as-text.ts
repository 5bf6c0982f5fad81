import * as l10n from '@vscode/l10n';
import { formatPath, type JsonValue } from '#core/json';
import { flatMapSteps, type Change, type Plan, type PullPlan } from '#core/sync';
import { joinBlocks } from './join.ts';
import {
  bullets,
  describeRisks,
  formatNoteLines,
  formatProtectedLine,
  formatUnsentLines,
  describeDestination,
  type PushTerms,
} from './values.ts';

/**
 * Formats all details of a push, for screen readers and for pushes with too many changes for a prompt.
 * @param question the question in the prompt
 */
export function pushAsText(question: string, plan: Plan, { isProtected, ...place }: PushTerms): string {
  const risks = describeRisks(plan);
  const changes = flatMapSteps(plan, 'changes');
  return `${joinBlocks([
    [question],
    isProtected ? [formatProtectedLine(plan)] : [],
    [describeDestination(plan, place)],
    risks.length > 0 ? [l10n.t('⚠ Dangerous changes:'), ...bullets(risks)] : [],
    [changesHeading(changes.length)],
    ...changes.map(formatBlock),
    formatUnsentLines(plan),
    formatNoteLines(plan),
  ])}\n`;
}

/**
 * Formats all details of a pull that would overwrite edits.
 * @param question the question in the prompt
 */
export function pullAsText(question: string, { overwritten, broughtIn }: PullPlan): string {
  return `${joinBlocks([
    [question],
    [l10n.t('Edits of yours that Overwrite would undo:')],
    ...overwritten.map(formatBlock),
    ...(broughtIn.length > 0 ? [[l10n.t('What the live pool has besides:')], ...broughtIn.map(formatBlock)] : []),
  ])}\n`;
}

function changesHeading(changes: number): string {
  return changes === 1 ? l10n.t('1 change:') : l10n.t('{0} changes:', changes);
}

function formatBlock({ path, before, after, by }: Change, i: number): string[] {
  return [
    `${i + 1}. ${formatPath(path)}`,
    indent(l10n.t('Before: {0}', formatInFull(before))),
    indent(l10n.t('After: {0}', formatInFull(after))),
    ...(by === 'someone-else' || by === 'both'
      ? [indent(l10n.t('Somebody else changed this since your last pull.'))]
      : []),
  ];
}

function formatInFull(value: JsonValue | undefined): string {
  if (value === undefined) return l10n.t('not set');
  return typeof value === 'string' && value.trim() !== '' ? value : JSON.stringify(value, undefined, 2);
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
