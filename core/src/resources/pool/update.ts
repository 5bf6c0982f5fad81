import * as l10n from '@vscode/l10n';
import { formOf } from '../../convert/index.ts';
import type { RequestSpec } from '../request-spec.ts';
import { checks } from './checks/index.ts';
import { accessOf, fieldRows, memberOrders } from './fields/index.ts';
import { placeholdersText } from '../message-templates/index.ts';
import { regionText } from '../region-fields.ts';
import { rules } from './rules/index.ts';
import { requestShape } from './shape/index.ts';
import { templates } from './templates.ts';
import { tierNeeds, tierText, valueTierText } from './tiers/index.ts';

/** The UpdateUserPool request. */
export const updateRequest: RequestSpec = {
  operation: 'UpdateUserPool',
  mode: 'update',
  shape: requestShape,
  fields: fieldRows,
  order: memberOrders,
  checks,
  rules,
  isReportedByRule: (name) => !['updatable', 'unknown'].includes(accessOf(name)),
  formOf,
  title: 'Amazon Cognito user pool',
  description: () => l10n.t('An Amazon Cognito user pool, as an UpdateUserPool request.'),
  templates,
  factsOf: (name) => {
    const facts: readonly (readonly [string, string | undefined])[] = [
      [l10n.t('Placeholders'), placeholdersText(name)],
      [l10n.t('Region'), regionText(name)],
      [l10n.t('Tier'), tierText(name)],
    ];
    return facts.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, text] as const]));
  },
  noteOnValue: valueTierText,
  tableTexts: tierNeeds.map(({ text }) => text),
};
