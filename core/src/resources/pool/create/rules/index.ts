import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { rules, type RuleGroup } from '../../rules/index.ts';
import { newPoolRules } from './new-pool/index.ts';
import { schemaRules } from './schema/index.ts';

/** The rules that apply only to new pools, by subject. To add one, create a file in the folder of its subject. */
export const createRuleGroups: readonly RuleGroup[] = [
  { name: 'new-pool', title: 'New pools', rules: newPoolRules },
  { name: 'schema', title: 'Attributes of new pools', rules: schemaRules },
];

/** The rules for existing pools that do not apply to new pools. */
const UPDATE_ONLY: readonly string[] = [
  'create-only-field',
  'request-incomplete',
  // CreateUserPool can turn on only SMS MFA; see create-mfa-needs-sms.
  'mfa-on-needs-factor',
  'mfa-optional-needs-factor',
];

/** All rules for new pools. */
export const createRules: readonly Rule[] = [
  ...rules.filter(({ code }) => !UPDATE_ONLY.includes(code)),
  ...createRuleGroups.flatMap((group) => group.rules),
];
