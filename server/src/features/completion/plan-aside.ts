import * as l10n from '@vscode/l10n';
import { planNeedOf, type PlanNeed } from '#core/resources/pool/tiers';
import type { Cursor } from './cursor.ts';

/** The feature plan that a value needs, in few words; undefined where every plan has it. @param label the value as JSON */
export function planOf({ field, isName }: Cursor, label: string): string | undefined {
  const need = isName || field === undefined || !label.startsWith('"') ? undefined : planNeedOf(field);
  return need?.values?.includes(label.slice(1, -1)) ? planTexts[need.plan]() : undefined;
}

const planTexts: Readonly<Record<PlanNeed['plan'], () => string>> = {
  ESSENTIALS: () => l10n.t('Essentials or Plus'),
  PLUS: () => l10n.t('Plus plan'),
};
