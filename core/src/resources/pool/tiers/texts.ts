import * as l10n from '@vscode/l10n';
import { planNeedOf, planNeeds } from './needs.ts';

/**
 * What a member, and what stands below it, needs of the feature plan, in words; undefined where every plan has it.
 * @param name field name
 */
export function planText(name: string): string | undefined {
  const texts = planNeeds
    .filter(({ member }) => member === name || isBelow(member, name))
    .map(({ text }) => l10n.t(text));
  return texts.length === 0 ? undefined : texts.join(' ');
}

/** What one value of a member needs of the feature plan, as a sentence; empty where every plan has it. */
export function valuePlanText(name: string, value: string): string {
  const need = planNeedOf(name) ?? planNeedOf(`${name}[]`);
  if (!need?.needs(value)) return '';
  return need.plan === 'PLUS'
    ? l10n.t('Needs the feature plan Plus.')
    : l10n.t('Needs the feature plan Essentials or Plus.');
}

const isBelow = (member: string, name: string): boolean =>
  ['.', '[', '{'].some((border) => member.startsWith(name + border));
