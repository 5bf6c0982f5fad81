import { planNeeds, planNeedOf, type PlanName } from '../plans/index.ts';

const plans: Readonly<Record<Exclude<PlanName, 'LITE'>, string>> = { ESSENTIALS: 'Essentials or Plus', PLUS: 'Plus' };

/**
 * What a member, and what stands below it, needs of the feature plan, in words; undefined where every plan has it.
 * @param name field name
 */
export function planText(name: string): string | undefined {
  const texts = planNeeds
    .filter(({ member }) => member === name || isBelow(member, name))
    .map(({ feature, plan, values = [] }) => {
      const named = values.length === 0 ? '' : ` (${values.map((value) => `\`${value}\``).join(', ')})`;
      return `${feature}${named} needs ${plans[plan]}`;
    });
  return texts.length === 0 ? undefined : `${texts.join('. ')}.`;
}

/** What one value of a member needs of the feature plan, as a sentence; empty where every plan has it. */
export function valuePlanText(name: string, value: string): string {
  const need = planNeedOf(name) ?? planNeedOf(`${name}[]`);
  return need?.needs(value) ? `Needs the feature plan ${plans[need.plan]}.` : '';
}

const isBelow = (member: string, name: string): boolean =>
  ['.', '[', '{'].some((border) => member.startsWith(name + border));
