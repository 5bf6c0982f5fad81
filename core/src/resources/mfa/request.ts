import * as l10n from '@vscode/l10n';
import type { RequestSpec } from '../request-spec.ts';
import { placeholdersText } from '../message-templates/index.ts';
import { regionText } from '../region-fields.ts';
import { checks } from './checks.ts';
import { fieldRows, memberOrders } from './fields.ts';
import { answerMembers } from './normalize.ts';
import { mfaRules } from './rules/index.ts';
import { mfaShape, MULTI_FACTOR } from './shape.ts';
import { templates } from './templates.ts';

const TIER = 'Requires the Essentials or Plus tier.';

/** The settings that need a tier above Lite. */
const tierTexts: Readonly<Record<string, string>> = {
  EmailMfaConfiguration: TIER,
  'WebAuthnConfiguration.FactorConfiguration': '`MULTI_FACTOR_WITH_USER_VERIFICATION` requires Essentials or Plus.',
};

/** The SetUserPoolMfaConfig request. */
export const setMfaRequest: RequestSpec = {
  operation: 'SetUserPoolMfaConfig',
  mode: 'update',
  shape: mfaShape,
  fields: fieldRows,
  order: memberOrders,
  checks,
  rules: mfaRules,
  isReportedByRule: (name) => answerMembers.includes(name),
  title: 'MFA settings of an Amazon Cognito user pool',
  description: () => l10n.t('The MFA settings of an Amazon Cognito user pool, as a SetUserPoolMfaConfig request.'),
  templates,
  factsOf: (name) => {
    const tier = Object.hasOwn(tierTexts, name) ? tierTexts[name] : undefined;
    const facts: readonly (readonly [string, string | undefined])[] = [
      [l10n.t('Placeholders'), placeholdersText(name)],
      [l10n.t('Region'), regionText(name)],
      [l10n.t('Tier'), tier === undefined ? undefined : l10n.t(tier)],
    ];
    return facts.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, text] as const]));
  },
  noteOnValue: (_, value) => (value === MULTI_FACTOR ? l10n.t('Requires the Essentials or Plus tier.') : ''),
  tableTexts: Object.values(tierTexts),
};
