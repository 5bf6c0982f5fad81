// Changes to a pool and its MFA settings that need requests in a certain order.

import type { JsonObject, JsonValue } from '#core/json';
import { liveKind } from '#core/resources/live';
import { planPush, toLivePool, withFactsOf, type LivePool, type Plan } from '#core/sync';
import { describedBare } from './pools.ts';

/** The ID of the pool in the rows. */
export const ROW_POOL = 'eu-west-1_Bare00001';
const role = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'external' };
const otherRole = { ...role, SnsCallerArn: 'arn:aws:iam::123456789012:role/other' };
const ses = {
  EmailSendingAccount: 'DEVELOPER',
  SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
};
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const email = { EmailMfaConfiguration: { Message: 'Your code: {####}', Subject: 'Code' } };
const passkeys = (FactorConfiguration: 'SINGLE_FACTOR' | 'MULTI_FACTOR_WITH_USER_VERIFICATION') => ({
  WebAuthnConfiguration: { RelyingPartyId: 'login.example.com', UserVerification: 'required', FactorConfiguration },
});
const single = passkeys('SINGLE_FACTOR');
const multi = passkeys('MULTI_FACTOR_WITH_USER_VERIFICATION');
const firstFactors = (...AllowedFirstAuthFactors: string[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const twoRecoveries = {
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Priority: 1, Name: 'verified_email' },
      { Priority: 2, Name: 'verified_phone_number' },
    ],
  },
};
const emailRecovery = { AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] } };
/** A change to the pool that does not depend on other settings. */
const protection = { DeletionProtection: 'ACTIVE' };

/** A change to a pool's two files, and the requests that apply it. */
export interface OrderRow {
  readonly change: string;
  /** The settings of the live pool, and its live MFA settings, in addition to those of a new pool. */
  readonly live: readonly [pool: JsonObject, mfa: JsonObject];
  /** The settings of the two files that differ from the live ones. */
  readonly files: readonly [pool: JsonObject, mfa: JsonObject];
  readonly steps: readonly string[];
}

const off = { MfaConfiguration: 'OFF' };
const optional = { MfaConfiguration: 'OPTIONAL' };
const on = { MfaConfiguration: 'ON' };

export const orderRows: readonly OrderRow[] = [
  {
    change: 'authenticator apps, OFF to OPTIONAL, with another change of the pool',
    live: [off, off],
    files: [
      { ...optional, ...protection },
      { ...optional, ...totp },
    ],
    steps: ['mfa: MfaConfiguration, SoftwareTokenMfaConfiguration', 'pool: DeletionProtection'],
  },
  {
    change: 'authenticator apps, OFF to ON, and no other change of the pool',
    live: [off, off],
    files: [on, { ...on, ...totp }],
    steps: ['mfa: MfaConfiguration, SoftwareTokenMfaConfiguration'],
  },
  {
    change: 'SMS, OPTIONAL to ON, with another change of the pool',
    live: [
      { ...optional, ...emailRecovery, SmsConfiguration: role },
      { ...optional, SmsMfaConfiguration: { SmsConfiguration: role } },
    ],
    files: [
      { ...on, ...protection },
      { ...on, ...totp },
    ],
    steps: ['mfa: MfaConfiguration, SoftwareTokenMfaConfiguration', 'pool: DeletionProtection'],
  },
  {
    change: 'email MFA together with its sender: the pool first, with its old mode',
    live: [{ ...off, ...twoRecoveries }, off],
    files: [
      { ...optional, EmailConfiguration: ses },
      { ...optional, ...email },
    ],
    steps: ['pool holds MfaConfiguration: EmailConfiguration', 'mfa: MfaConfiguration, EmailMfaConfiguration'],
  },
  {
    change: 'first factors lose one-time passwords, and MFA is required with another factor',
    live: [
      { ...optional, ...firstFactors('PASSWORD', 'EMAIL_OTP') },
      { ...optional, ...totp },
    ],
    files: [
      { ...on, ...firstFactors('PASSWORD') },
      { ...on, ...multi },
    ],
    steps: ['pool: Policies, MfaConfiguration', 'mfa: WebAuthnConfiguration'],
  },
  {
    change: 'first factors gain one-time passwords, and MFA is no longer required',
    live: [on, { ...on, ...totp, ...multi }],
    files: [
      { ...optional, ...firstFactors('PASSWORD', 'EMAIL_OTP') },
      { ...optional, ...single },
    ],
    steps: ['mfa: MfaConfiguration, WebAuthnConfiguration', 'pool: Policies'],
  },
  {
    change: 'first factors gain passkeys while MFA stays required',
    live: [on, { ...on, ...totp, ...single }],
    files: [firstFactors('PASSWORD', 'WEB_AUTHN'), multi],
    steps: ['mfa: WebAuthnConfiguration', 'pool: Policies'],
  },
  {
    change: 'first factors gain passkeys and MFA is required: the MFA settings say that passkeys count',
    live: [optional, { ...optional, ...totp, ...single }],
    files: [
      { ...on, ...firstFactors('PASSWORD', 'WEB_AUTHN') },
      { ...on, ...multi },
    ],
    steps: ['mfa: MfaConfiguration, WebAuthnConfiguration', 'pool: Policies'],
  },
  {
    change: 'first factors lose passkeys, which no longer count as MFA',
    live: [
      { ...on, ...firstFactors('PASSWORD', 'WEB_AUTHN') },
      { ...on, ...totp, ...multi },
    ],
    files: [firstFactors('PASSWORD'), single],
    steps: ['pool: Policies', 'mfa: WebAuthnConfiguration'],
  },
  {
    change: 'MFA is turned off, with changes of both',
    live: [optional, { ...optional, ...totp, ...multi }],
    files: [
      { ...off, ...protection },
      { ...off, SoftwareTokenMfaConfiguration: undefined as never, ...single },
    ],
    steps: ['mfa: SoftwareTokenMfaConfiguration, MfaConfiguration, WebAuthnConfiguration', 'pool: DeletionProtection'],
  },
  {
    change: 'the default sender instead of email MFA',
    live: [
      { ...optional, ...twoRecoveries, EmailConfiguration: ses },
      { ...optional, ...totp, ...email },
    ],
    files: [
      { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } },
      { EmailMfaConfiguration: undefined as never },
    ],
    steps: ['mfa: EmailMfaConfiguration', 'pool: EmailConfiguration'],
  },
  {
    change: 'the Lite tier instead of passkeys that count as MFA and email MFA',
    live: [
      { ...optional, ...twoRecoveries, EmailConfiguration: ses, UserPoolTier: 'ESSENTIALS' },
      { ...optional, ...totp, ...email, ...multi },
    ],
    files: [{ UserPoolTier: 'LITE' }, { EmailMfaConfiguration: undefined as never, ...single }],
    steps: ['mfa: EmailMfaConfiguration, WebAuthnConfiguration', 'pool: UserPoolTier'],
  },
  {
    change: 'another role for SMS, the same in both',
    live: [
      { ...optional, SmsConfiguration: role },
      { ...optional, SmsMfaConfiguration: { SmsConfiguration: role } },
    ],
    files: [{ SmsConfiguration: otherRole }, { SmsMfaConfiguration: { SmsConfiguration: otherRole } }],
    steps: ['pool: SmsConfiguration'],
  },
  {
    change: 'a tier without email MFA, which must go first, and required MFA, which needs other first factors first',
    live: [
      {
        ...optional,
        ...twoRecoveries,
        EmailConfiguration: ses,
        UserPoolTier: 'ESSENTIALS',
        ...firstFactors('PASSWORD', 'EMAIL_OTP'),
      },
      { ...optional, ...totp, ...email },
    ],
    files: [
      { ...on, UserPoolTier: 'LITE', ...firstFactors('PASSWORD') },
      { ...on, EmailMfaConfiguration: undefined as never },
    ],
    steps: [
      'pool holds MfaConfiguration, UserPoolTier: Policies',
      'mfa: EmailMfaConfiguration, MfaConfiguration',
      'pool: UserPoolTier',
    ],
  },
  {
    change: 'no SMS any more: the pool first, which no longer verifies phone numbers',
    live: [
      { ...optional, SmsConfiguration: role, AutoVerifiedAttributes: ['email', 'phone_number'] },
      { ...optional, ...totp, SmsMfaConfiguration: { SmsConfiguration: role } },
    ],
    files: [
      { AutoVerifiedAttributes: ['email'], SmsConfiguration: undefined as never },
      { SmsMfaConfiguration: undefined as never },
    ],
    steps: ['pool: AutoVerifiedAttributes', 'mfa: SmsMfaConfiguration'],
  },
];

/** Whether the files of a row remove settings. If so, a push must reset them. */
export function removesSettings({ files }: Pick<OrderRow, 'files'>): boolean {
  return files.some((file) => Object.values(file).includes(undefined as never));
}

/** Returns a request with changed settings. `undefined` removes a setting. Keeps the other policies. */
export function withChanges(request: JsonObject, { Policies: policies, ...others }: JsonObject): JsonObject {
  const merged = policies ? { Policies: { ...(request['Policies'] as JsonObject), ...(policies as JsonObject) } } : {};
  const all: Readonly<Record<string, JsonValue | undefined>> = { ...request, ...others, ...merged };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Plans a push of both files. Omitted settings are reset if the row removes any. */
export function planRow(row: Pick<OrderRow, 'live' | 'files'>, fromMfa = false): Plan {
  const [pool, mfa] = row.live;
  const livePool = toLivePool(liveKind('pool'), { ...describedBare, ...pool });
  const liveMfa = withFactsOf(toLivePool(liveKind('mfa'), { UserPoolId: ROW_POOL, ...mfa }), livePool);
  const leftOut = removesSettings(row) ? 'reset' : 'keep';
  const input = (one: LivePool, changes: JsonObject) =>
    ({ file: withChanges(one.request, changes), live: one, base: one.request, leftOut }) as const;
  const inputs = [input(livePool, row.files[0]), input(liveMfa, row.files[1])] as const;
  return fromMfa ? planPush(inputs[1], inputs[0]) : planPush(...inputs);
}
