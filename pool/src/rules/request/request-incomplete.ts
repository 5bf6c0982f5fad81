import { formOf } from '../../convert/index.ts';
import { fieldAt } from '../../fields/index.ts';
import type { Fix } from '../../findings/index.ts';
import type { JsonValue } from '../../json/index.ts';
import { beyondPlan, planNeeds } from '../../plans/index.ts';
import { memberOrder } from '../../shape/index.ts';
import type { PoolView } from '../pool-view.ts';
import type { Rule } from '../rule.ts';

/**
 * Settings that DescribeUserPool returns for every pool; where one is not set, it is at its default. LambdaConfig is not
 * among them: its default would remove all triggers of a pool.
 */
const OF_EVERY_POOL = [
  'Policies',
  'DeletionProtection',
  'AutoVerifiedAttributes',
  'VerificationMessageTemplate',
  'UserAttributeUpdateSettings',
  'MfaConfiguration',
  'EmailConfiguration',
  'AdminCreateUserConfig',
  'AccountRecoverySetting',
  'UserPoolTier',
];

export const requestIncomplete: Rule = {
  code: 'request-incomplete',
  severity: 'information',
  title: 'A file without some of the settings that every pool has',
  why: 'UpdateUserPool may reset what a request leaves out. A push therefore sends what the live pool has there, which the file does not show.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [],
  *check(pool) {
    if (pool.complete || pool.region === undefined || formOf(pool.root)) return;
    const missing = OF_EVERY_POOL.filter((name) => !pool.has(name));
    if (missing.length === 0) return;
    const [first = ''] = missing;
    yield {
      message:
        missing.length === 1
          ? `The file leaves out ${first}, which every pool has. A push keeps what the live pool has there, unless you tell it otherwise; a pull brings it into the file.`
          : `The file leaves out ${missing.length} settings that every pool has: ${listed(missing)}. A push keeps what the live pool has there, unless you tell it otherwise; a pull brings them into the file.`,
      path: [],
      target: 'name',
      fixes: fixes(pool, missing),
    };
  },
};

/** The first few names; the others are counted. */
function listed(names: readonly string[]): string {
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function fixes(pool: PoolView, missing: readonly string[]): Fix[] {
  const defaults = missing.flatMap((name): [string, JsonValue][] => {
    const value = contradicted[name]?.(pool) ? undefined : fieldAt([name]).default;
    return value === undefined ? [] : [[name, value]];
  });
  if (defaults.length === 0) return [];
  const which = defaults.length === missing.length ? 'the' : `${defaults.length} of the`;
  const title =
    missing.length === 1
      ? `Add ${missing.join()} with the default of a new pool`
      : `Add ${which} ${missing.length} missing settings with the defaults of a new pool`;
  const order = memberOrder([]);
  return [{ title, edits: defaults.map(([name, value]) => ({ kind: 'set', path: [name], value, order })) }];
}

/** Where the default of a missing setting would contradict what the file says, so that the pool cannot have it. */
const contradicted: Readonly<Record<string, (pool: PoolView) => boolean>> = {
  // The service refuses its TemporaryPasswordValidityDays beside the older member.
  Policies: (pool) => (pool.number('AdminCreateUserConfig.UnusedAccountValidityDays') ?? 0) !== 0,
  // Required MFA by SMS takes no recovery by phone, which is in it.
  AccountRecoverySetting: (pool) => pool.text('MfaConfiguration') === 'ON' && pool.has('SmsConfiguration'),
  AutoVerifiedAttributes: (pool) =>
    pool.items('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate').length > 0,
  // Threat protection that is enforced wants a second factor to ask for.
  MfaConfiguration: (pool) => pool.text('UserPoolAddOns.AdvancedSecurityMode') === 'ENFORCED',
  UserPoolTier: ({ root }) => {
    const onDefault = { ...root, UserPoolTier: fieldAt(['UserPoolTier']).default ?? null };
    return planNeeds.some(({ member }) => beyondPlan(onDefault, member).length > 0);
  },
};
