import * as l10n from '@vscode/l10n';
import { canonicalKey, isJsonObject, jsonEquals, valueAt, type JsonValue } from '../../../json/index.ts';
import type { RiskRule } from '../../live/kind.ts';
import { awsTagRisk } from './aws-tags.ts';

const MFA = ['OFF', 'OPTIONAL', 'ON'];
const THREAT = ['OFF', 'AUDIT', 'ENFORCED'];

/** The changes of a pool that can lock users out, let others in, or cost money. */
export const risks: readonly RiskRule[] = [
  {
    code: 'live-mfa-lowered',
    member: 'MfaConfiguration',
    describe: (before, after) => {
      if (rank(MFA, after) >= rank(MFA, before)) return undefined;
      if (after !== 'OFF') return l10n.t('MFA is weakened from {0} to {1}.', formatMode(before), formatMode(after));
      return l10n.t(
        'MFA is switched off; it was {0}. Before it can be switched on again, factors such as authenticator apps may have to be turned on anew with SetUserPoolMfaConfig.',
        formatMode(before),
      );
    },
  },
  {
    code: 'live-self-signup-opened',
    member: 'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    describe: (before, after) =>
      before === true && after !== true
        ? l10n.t('Anybody can sign up: creation by administrators only is lifted.')
        : undefined,
  },
  {
    code: 'live-triggers-removed',
    member: 'LambdaConfig',
    describe: (before, after) =>
      onRemovedMembers(before, after, (all) => {
        const names = all.filter((name) => name !== 'KMSKeyID');
        if (names.length === 0) return undefined;
        return names.length === 1
          ? l10n.t('Lambda trigger removed: {0}.', names.join(', '))
          : l10n.t('Lambda triggers removed: {0}.', names.join(', '));
      }),
  },
  {
    code: 'live-autoverify-removed',
    member: 'AutoVerifiedAttributes',
    describe: (before, after) =>
      onRemovedItems(before, after, (names) => l10n.t('No longer verified: {0}.', names.join(', '))),
  },
  {
    code: 'live-first-factor-removed',
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors',
    describe: (before, after) =>
      onRemovedItems(before, after, (names) => l10n.t('Users can no longer sign in with {0}.', names.join(', '))),
  },
  {
    code: 'live-threat-lowered',
    member: 'UserPoolAddOns.AdvancedSecurityMode',
    describe: (before, after) =>
      rank(THREAT, after ?? 'OFF') < rank(THREAT, before)
        ? l10n.t('Threat protection is lowered from {0} to {1}.', formatMode(before), formatMode(after ?? 'OFF'))
        : undefined,
  },
  {
    code: 'live-threat-lowered',
    member: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    describe: (before, after) =>
      rank(THREAT, after ?? 'OFF') < rank(THREAT, before)
        ? l10n.t(
            'Threat protection of custom sign-in is lowered from {0} to {1}.',
            formatMode(before),
            formatMode(after ?? 'OFF'),
          )
        : undefined,
  },
  {
    code: 'live-registration-opened',
    member: 'DcrConfiguration',
    describe: (before, after) => {
      const on = (pool: JsonValue | undefined) => pool !== undefined && valueAt(pool, ['EnableStatus']) !== 'Disabled';
      const open = (pool: JsonValue | undefined) => on(pool) && valueAt(pool, ['OpenDcrEnabled']) === true;
      if (open(after) && !open(before))
        return l10n.t('Anybody can register app clients: open registration is switched on.');
      return on(after) && !on(before) ? l10n.t('Dynamic registration of app clients is switched on.') : undefined;
    },
  },
  {
    code: 'live-device-toggled',
    member: 'DeviceConfiguration',
    describe: (before, after) => {
      if ((before === undefined) === (after === undefined)) return undefined;
      return after === undefined
        ? l10n.t('Devices are no longer remembered.')
        : l10n.t('Devices are remembered from now on.');
    },
  },
  {
    code: 'live-email-sender-changed',
    member: 'EmailConfiguration',
    describe: (before, after) => {
      const sender = (value: JsonValue | undefined) =>
        ['EmailSendingAccount', 'SourceArn', 'From'].map((name) => valueAt(value, [name]) ?? null);
      return jsonEquals(sender(before), sender(after)) ? undefined : l10n.t('Email is sent by another sender.');
    },
  },
  {
    code: 'live-recovery-changed',
    member: 'AccountRecoverySetting',
    describe: onChange(() => l10n.t('Accounts are recovered in another way.')),
  },
  {
    code: 'live-tier-changed',
    member: 'UserPoolTier',
    describe: onChange(() => l10n.t('The feature plan changes, and with it cost and features.')),
  },
  {
    code: 'live-issuer-key-changed',
    member: 'IssuerConfiguration',
    describe: onChange(() => l10n.t('The issuer of tokens changes; whoever verifies them must know.')),
  },
  {
    code: 'live-issuer-key-changed',
    member: 'KeyConfiguration',
    describe: onChange(() => l10n.t('The pool is encrypted with another key.')),
  },
  {
    code: 'live-tags-removed',
    member: 'UserPoolTags',
    describe: (before, after) =>
      onRemovedMembers(before, after, (names) =>
        names.length === 1
          ? l10n.t('Tag removed: {0}.', names.join(', '))
          : l10n.t('Tags removed: {0}.', names.join(', ')),
      ),
  },
  {
    code: 'live-protection-lowered',
    member: 'DeletionProtection',
    describe: (before, after) =>
      before === 'ACTIVE' && after !== 'ACTIVE' ? l10n.t('Deletion protection is switched off.') : undefined,
  },
  awsTagRisk,
];

function onChange(describe: () => string): RiskRule['describe'] {
  return (before, after) => (before === undefined && after === undefined ? undefined : describe());
}

function rank(order: readonly string[], value: JsonValue | undefined): number {
  return typeof value === 'string' ? order.indexOf(value) : -1;
}

function formatMode(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : l10n.t('unset');
}

function onRemovedMembers(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  describe: (names: readonly string[]) => string | undefined,
): string | undefined {
  const kept = isJsonObject(after) ? Object.keys(after) : [];
  const names = isJsonObject(before) ? Object.keys(before).filter((name) => !kept.includes(name)) : [];
  return names.length > 0 ? describe(names) : undefined;
}

function onRemovedItems(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  describe: (names: readonly string[]) => string,
): string | undefined {
  const kept = new Set((Array.isArray(after) ? (after as readonly JsonValue[]) : []).map(canonicalKey));
  const items = Array.isArray(before) ? (before as readonly JsonValue[]) : [];
  const names = items.filter((item) => !kept.has(canonicalKey(item)));
  return names.length > 0
    ? describe(names.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))))
    : undefined;
}
