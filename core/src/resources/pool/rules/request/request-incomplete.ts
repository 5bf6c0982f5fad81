import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../fields/index.ts';
import type { Fix } from '../../../../diagnostics/types/index.ts';
import type { JsonValue } from '../../../../json/index.ts';
import { listFirst } from '../../../../text/index.ts';
import { usesBeyondTier, tierNeeds } from '../../tiers/index.ts';
import { memberOrder } from '../../shape/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/**
 * Settings that DescribeUserPool returns for every pool; for a setting that was never set, it returns the default.
 * Excludes LambdaConfig, because its default would remove all of a pool's triggers.
 */
const COMMON_SETTINGS = [
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
  title: 'The file omits settings that every pool has',
  why: "UpdateUserPool might reset settings that a request omits. A push therefore sends the live pool's values for them, which the file doesn't show.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [],
  *check(pool) {
    if (pool.complete || pool.region === undefined || pool.form) return;
    const missing = COMMON_SETTINGS.filter((name) => !pool.has(name));
    if (missing.length === 0) return;
    const [first = ''] = missing;
    yield {
      message:
        missing.length === 1
          ? l10n.t(
              'The file omits {0}, which every pool has.\nA push keeps its live value, unless you choose to reset it. A pull adds it to the file.',
              first,
            )
          : l10n.t(
              'The file omits {0} settings that every pool has.\nA push keeps the live values of {1}, unless you choose to reset them. A pull adds them to the file.',
              missing.length,
              listFirst(missing, missing.length > 4 ? 3 : 4),
            ),
      path: [],
      target: 'name',
      fixes: fixesFor(pool, missing),
    };
  },
};

function fixesFor(pool: RequestView, missing: readonly string[]): Fix[] {
  const defaults = missing.flatMap((name): [string, JsonValue][] => {
    const value = contradicted[name]?.(pool) ? undefined : fieldAt([name]).default;
    return value === undefined ? [] : [[name, value]];
  });
  if (defaults.length === 0) return [];
  const order = memberOrder([]);
  return [
    {
      title: formatTitle(
        defaults.map(([name]) => name),
        missing,
      ),
      edits: defaults.map(([name, value]) => ({ kind: 'set', path: [name], value, order })),
    },
  ];
}

/**
 * Names the settings that the fix adds (unless it adds all missing ones), and those whose defaults contradict the file.
 */
function formatTitle(added: readonly string[], missing: readonly string[]): string {
  const [only = '', ...others] = missing;
  if (others.length === 0) return l10n.t('Add {0} with the default for new pools', only);
  const left = missing.filter((name) => !added.includes(name));
  if (left.length === 0) return l10n.t('Add the {0} missing settings with the defaults for new pools', added.length);
  const [named, leftNamed] = [listFirst(added, 2), listFirst(left, 2)];
  return left.length === 1
    ? l10n.t(
        'Add {0} with the defaults for new pools, but not {1}, whose default conflicts with the file',
        named,
        leftNamed,
      )
    : l10n.t(
        'Add {0} with the defaults for new pools, but not {1}, whose defaults conflict with the file',
        named,
        leftNamed,
      );
}

/** Whether a setting's default would contradict the file and make the service reject the request. */
const contradicted: Readonly<Record<string, (pool: RequestView) => boolean>> = {
  // TemporaryPasswordValidityDays, which the default contains, can't be combined with the legacy setting.
  Policies: (pool) => (pool.number('AdminCreateUserConfig.UnusedAccountValidityDays') ?? 0) !== 0,
  // The default contains recovery by phone, which can't be combined with required SMS MFA.
  AccountRecoverySetting: (pool) => pool.text('MfaConfiguration') === 'ON' && pool.has('SmsConfiguration'),
  AutoVerifiedAttributes: (pool) =>
    pool.items('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate').length > 0,
  // The default is OFF, so enforced threat protection couldn't require a second factor.
  MfaConfiguration: (pool) => pool.text('UserPoolAddOns.AdvancedSecurityMode') === 'ENFORCED',
  UserPoolTier: ({ root }) => {
    const onDefault = { ...root, UserPoolTier: fieldAt(['UserPoolTier']).default ?? null };
    return tierNeeds.some(({ member }) => usesBeyondTier(onDefault, member).length > 0);
  },
};
