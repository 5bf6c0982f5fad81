import * as l10n from '@vscode/l10n';
import { tierNeedOf, tierNeeds } from './needs.ts';

/**
 * Returns the tier requirements of a setting and its nested settings; undefined if every tier includes them.
 * @param name field name
 */
export function tierText(name: string): string | undefined {
  const texts = tierNeeds
    .filter(({ member }) => member === name || isBelow(member, name))
    .map(({ text }) => l10n.t(text));
  return texts.length === 0 ? undefined : texts.join(' ');
}

/** Returns a sentence that names the tier that a value requires; empty if every tier includes the value. */
export function valueTierText(name: string, value: string): string {
  const need = tierNeedOf(name) ?? tierNeedOf(`${name}[]`);
  if (!need?.needs(value)) return '';
  return need.tier === 'PLUS' ? l10n.t('Requires the Plus tier.') : l10n.t('Requires the Essentials or Plus tier.');
}

const isBelow = (member: string, name: string): boolean =>
  ['.', '[', '{'].some((border) => member.startsWith(name + border));
