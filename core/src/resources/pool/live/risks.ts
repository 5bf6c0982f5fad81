import * as l10n from '@vscode/l10n';
import { jsonEquals, valueAt, type JsonValue } from '../../../json/index.ts';
import type { RiskRule } from '../../live/kind.ts';
import { awsTagRisk } from './aws-tags.ts';
import { passwordRisks } from './password-risks.ts';
import { onAddedItems, onChange, onLowered, onRemovedItems, onRemovedMembers, onTurned } from './risk-comparisons.ts';

const MFA = ['OFF', 'OPTIONAL', 'ON'];
const THREAT = ['OFF', 'AUDIT', 'ENFORCED'];

/** The reasons that are shared by several rules. */
const why = {
  verified: () => l10n.t('An unverified address or number might belong to someone else.'),
  threat: () => l10n.t('Sign-ins with compromised passwords are no longer blocked or logged.'),
  devices: () => l10n.t('A remembered device can replace the second factor.'),
  registration: () => l10n.t('A registered app client can request tokens from this pool.'),
};

/** Returns a first factor as users know it. */
function nameOfFactor(factor: string): string {
  const names: Readonly<Record<string, string>> = {
    PASSWORD: l10n.t('a password'),
    WEB_AUTHN: l10n.t('a passkey'),
    EMAIL_OTP: l10n.t('a code by email'),
    SMS_OTP: l10n.t('a code by SMS'),
  };
  return (Object.hasOwn(names, factor) ? names[factor] : undefined) ?? factor;
}

/** The rules for changes that can lock users out, let others in, or cost money, with the most serious ones first. */
export const risks: readonly RiskRule[] = [
  {
    code: 'live-mfa-lowered',
    member: 'MfaConfiguration',
    why: () => l10n.t('A stolen password might then be enough to sign in.'),
    describe: onLowered(MFA, (before, after) =>
      after === 'OFF'
        ? l10n.t(
            'MFA is turned off (was {0}). To turn it on again, you might have to set up its factors again in an MFA file.',
            before,
          )
        : l10n.t('MFA is lowered from {0} to {1}.', before, after),
    ),
  },
  {
    code: 'live-self-signup-opened',
    member: 'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    why: () => l10n.t('Apps that trust every user in the pool would then let strangers in.'),
    describe: onTurned(true, () => l10n.t('Anyone can sign up (was administrators only).')),
  },
  {
    code: 'live-protection-lowered',
    member: 'DeletionProtection',
    why: () => l10n.t('A single call can then delete the pool and all its users.'),
    describe: onLowered(['INACTIVE', 'ACTIVE'], () => l10n.t('Deletion protection is turned off.')),
  },
  ...passwordRisks,
  {
    code: 'live-first-factor-added',
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors',
    why: () => l10n.t('Users can then sign in with this alone, without a password.'),
    describe: onAddedItems((names) => l10n.t('Users can also sign in with {0}.', names), nameOfFactor),
  },
  {
    code: 'live-first-factor-removed',
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors',
    why: () => l10n.t('Users who sign in only this way are locked out.'),
    describe: onRemovedItems((names) => l10n.t('Users can no longer sign in with {0}.', names), nameOfFactor),
  },
  {
    code: 'live-recovery-changed',
    member: 'AccountRecoverySetting.RecoveryMechanisms',
    why: () =>
      l10n.t(
        'Users might rely on a recovery mechanism that you remove. Each one that you add is another way into their accounts.',
      ),
    describe: (before, after) => {
      const [from, to] = [recoveryOptions(before), recoveryOptions(after)];
      return from === to ? undefined : l10n.t('Account recovery changes from {0} to {1}.', from, to);
    },
  },
  {
    code: 'live-autoverify-removed',
    member: 'AutoVerifiedAttributes',
    why: why.verified,
    describe: onRemovedItems((names) => l10n.t('No longer verified at sign-up: {0}.', names)),
  },
  {
    code: 'live-update-verification-removed',
    member: 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
    why: why.verified,
    describe: onRemovedItems((names) => l10n.t("New values take effect before they're verified: {0}.", names)),
  },
  {
    code: 'live-threat-lowered',
    member: 'UserPoolAddOns.AdvancedSecurityMode',
    why: why.threat,
    describe: onLowered(THREAT, (before, after) =>
      l10n.t('Threat protection is lowered from {0} to {1}.', before, after),
    ),
  },
  {
    code: 'live-threat-lowered',
    member: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    why: why.threat,
    describe: onLowered(THREAT, (before, after) =>
      l10n.t('Threat protection for custom sign-in is lowered from {0} to {1}.', before, after),
    ),
  },
  {
    code: 'live-device-trusted',
    member: 'DeviceConfiguration.ChallengeRequiredOnNewDevice',
    why: why.devices,
    describe: onTurned(false, () => l10n.t('Remembered devices skip the second factor.')),
  },
  {
    code: 'live-device-trusted',
    member: 'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt',
    why: why.devices,
    describe: (before, after) =>
      before === true && after === false ? l10n.t('Devices are remembered without asking the user.') : undefined,
  },
  {
    code: 'live-device-toggled',
    member: 'DeviceConfiguration',
    why: () => l10n.t("Apps that don't expect this can fail at sign-in."),
    describe: (before, after) => {
      if ((before === undefined) === (after === undefined)) return undefined;
      return after === undefined ? l10n.t('Devices are no longer remembered.') : l10n.t('Devices are now remembered.');
    },
  },
  {
    code: 'live-triggers-removed',
    member: 'LambdaConfig',
    why: () => l10n.t("The function's checks and changes are no longer applied."),
    describe: onRemovedMembers((all) => {
      const names = all.filter((name) => name !== 'KMSKeyID');
      if (names.length === 0) return undefined;
      return names.length === 1
        ? l10n.t('Lambda trigger removed: {0}.', names.join(', '))
        : l10n.t('Lambda triggers removed: {0}.', names.join(', '));
    }),
  },
  {
    code: 'live-registration-opened',
    member: 'DcrConfiguration',
    why: why.registration,
    describe: (before, after) => {
      const on = (pool: JsonValue | undefined) => pool !== undefined && valueAt(pool, ['EnableStatus']) !== 'Disabled';
      const open = (pool: JsonValue | undefined) => on(pool) && valueAt(pool, ['OpenDcrEnabled']) === true;
      if (open(after) && !open(before))
        return l10n.t('Anyone can register app clients (open registration is turned on).');
      return on(after) && !on(before) ? l10n.t('Dynamic registration of app clients is turned on.') : undefined;
    },
  },
  {
    code: 'live-sms-external-id-removed',
    member: 'SmsConfiguration.ExternalId',
    why: () => l10n.t('The external ID keeps other accounts from using the role through Cognito.'),
    describe: (before, after) =>
      before !== undefined && after === undefined ? l10n.t('SMS is sent without an external ID.') : undefined,
  },
  {
    code: 'live-email-sender-changed',
    member: 'EmailConfiguration',
    why: () => l10n.t("Email might land in spam, or not be sent if the new sender isn't set up."),
    describe: (before, after) => {
      const sender = (value: JsonValue | undefined) =>
        ['EmailSendingAccount', 'SourceArn', 'From'].map((name) => valueAt(value, [name]) ?? null);
      return jsonEquals(sender(before), sender(after)) ? undefined : l10n.t('Email comes from another sender.');
    },
  },
  {
    code: 'live-tier-changed',
    member: 'UserPoolTier',
    why: () => l10n.t('Each tier has its own features and its own price per monthly active user.'),
    describe: onChange(() => l10n.t('The tier changes, and so do the available features and the cost.')),
  },
  {
    code: 'live-issuer-key-changed',
    member: 'IssuerConfiguration',
    why: () => l10n.t("Apps and APIs reject tokens from an issuer that they don't know."),
    describe: onChange(() => l10n.t('The issuer of tokens changes.')),
  },
  {
    code: 'live-issuer-key-changed',
    member: 'KeyConfiguration',
    why: () => l10n.t("If Cognito can't use the new key, sign-in fails."),
    describe: onChange(() => l10n.t('The pool is encrypted with another key.')),
  },
  {
    code: 'live-tags-removed',
    member: 'UserPoolTags',
    why: () => l10n.t('Permissions and cost reports might depend on tags.'),
    describe: onRemovedMembers((names) =>
      names.length === 1
        ? l10n.t('Tag removed: {0}.', names.join(', '))
        : l10n.t('Tags removed: {0}.', names.join(', ')),
    ),
  },
  awsTagRisk,
];

/** Returns the names of recovery options, in the order of their priority. */
function recoveryOptions(mechanisms: JsonValue | undefined): string {
  if (!Array.isArray(mechanisms) || mechanisms.length === 0) return l10n.t('unset');
  const priorityOf = (option: JsonValue) => Number(valueAt(option, ['Priority']));
  return (mechanisms as readonly JsonValue[])
    .toSorted((a, b) => priorityOf(a) - priorityOf(b))
    .map((option) => valueAt(option, ['Name']))
    .filter((name) => typeof name === 'string')
    .join(', ');
}
