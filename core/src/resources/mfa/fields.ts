import { PLACEHOLDER_POOL_ID } from '../../aws/pool-ids/index.ts';
import { arnKinds } from '../../aws/arns/index.ts';
import type { FieldRows, Limit } from '../field.ts';
import { emailBodyWithCode, emailSubject, length, smsAuthMessage } from '../limits.ts';
import { poolIdRow } from '../pool-id-row.ts';
import { smsOrders, smsRows } from '../sms.ts';
import { omissions } from './omission.ts';
import { memberNames, passkeyMembers } from './shape.ts';

/** The field name of the SmsConfiguration in this request. */
export const SMS_CONFIG = 'SmsMfaConfiguration.SmsConfiguration';

const withCode = (limits: readonly Limit[], code: string): readonly Limit[] =>
  limits.map((limit) => ({ ...limit, code }));

/** A note for settings that are also in the pool file. */
const shared = {
  id: 'mfa-shared-with-pool',
  text: 'The pool file has the same setting. The last push wins, so use the same value in both files.',
};

const rows: FieldRows = {
  UserPoolId: { ...poolIdRow, requiredValue: PLACEHOLDER_POOL_ID },
  MfaConfiguration: {
    summary: 'Whether users sign in with a second factor.',
    default: 'OFF',
    values: {
      OPTIONAL: 'Users who set up a second factor are prompted for it. Needed for adaptive authentication.',
      ON: 'All users must sign in with a second factor. Users without one must set it up at their next sign-in.',
      OFF: "Users aren't prompted for a second factor. The request can then contain passkey settings, but no second factors.",
    },
    notes: [shared],
  },
  SoftwareTokenMfaConfiguration: {
    summary: 'Authenticator apps, which generate a code for each sign-in (TOTP).',
    absentByDefault: true,
  },
  'SoftwareTokenMfaConfiguration.Enabled': {
    summary: 'Whether users can use an authenticator app as a second factor.',
    starter: 'true',
    values: {
      true: 'Users can use an authenticator app.',
      false: "Users can't use an authenticator app. Users who already use one lose this factor.",
    },
  },
  SmsMfaConfiguration: {
    summary: 'SMS codes as a second factor.',
    absentByDefault: true,
    notes: [
      {
        id: 'mfa-sms-needs-external-id',
        text: 'Requires the role in `SnsCallerArn` and its `ExternalId`, or `EumsSms`. Cognito checks this first.',
      },
    ],
  },
  'SmsMfaConfiguration.SmsAuthenticationMessage': {
    summary: 'SMS message with the sign-in code, as a second factor or instead of a password.',
    starter: 'Your sign-in code is {####}.',
    limits: withCode(smsAuthMessage, 'mfa-sms-message'),
    notes: [shared],
  },
  ...smsRows(SMS_CONFIG),
  EmailMfaConfiguration: {
    summary: 'Email codes as a second factor. Including this object turns on the factor, even if the object is empty.',
    absentByDefault: true,
    notes: [
      {
        id: 'mfa-email-otp-text',
        text: 'Its text is also used for emails with sign-in codes (`EMAIL_OTP`), and can only be set while MFA is `OPTIONAL` or `ON`.',
      },
    ],
  },
  'EmailMfaConfiguration.Message': {
    summary: 'Email with the sign-in code, as text or HTML.',
    starter: 'Your sign-in code is {####}.',
    limits: withCode(emailBodyWithCode, 'mfa-email-message'),
  },
  'EmailMfaConfiguration.Subject': {
    summary: 'Subject of the email with the sign-in code.',
    starter: 'Your sign-in code',
    limits: withCode(emailSubject, 'mfa-email-subject'),
  },
  WebAuthnConfiguration: {
    summary:
      'Passkey settings: the domain for which passkeys are registered, and whether they count as MFA. To turn on passkeys as a first factor, use `AllowedFirstAuthFactors` in the pool file.',
    default: { FactorConfiguration: 'SINGLE_FACTOR' },
    starter: {
      RelyingPartyId: 'login.example.com',
      UserVerification: 'preferred',
      FactorConfiguration: 'SINGLE_FACTOR',
    },
  },
  'WebAuthnConfiguration.RelyingPartyId': {
    summary:
      'Domain for which passkeys are registered: only a host name, such as `login.example.com`. After a change, passkeys that are already registered stop working.',
    starter: 'login.example.com',
    limits: [length(1, 127, 'mfa-rp-length')],
    notes: [
      {
        id: 'mfa-rp-default',
        text: "If it was never set, it's the pool's custom domain or, if there is none, its prefix domain. It can't be a domain on the public suffix list.",
      },
    ],
  },
  'WebAuthnConfiguration.UserVerification': {
    default: 'preferred',
    values: {
      required: 'Only passkeys that verify the user, for example with a PIN or a fingerprint, can be used.',
      preferred: "Passkeys that can't verify the user can be used too.",
    },
  },
  'WebAuthnConfiguration.FactorConfiguration': {
    default: 'SINGLE_FACTOR',
    values: {
      SINGLE_FACTOR: "Passkeys don't count as MFA.",
      MULTI_FACTOR_WITH_USER_VERIFICATION:
        'A passkey that verifies the user counts as MFA, so no other factor is needed. Required for `WEB_AUTHN` while MFA is `ON`.',
    },
  },
};

const arns = { arn: arnKinds.role };

/** One row for each field, at every depth. A test compares the rows with the SDK's types. */
export const fieldRows: FieldRows = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => {
    const omission = omissions[name];
    return [name, { ...row, ...(omission ? { omission } : {}), ...(name.endsWith('CallerArn') ? arns : {}) }];
  }),
);

/** The order in which completion offers an object's settings, by the object's field name. */
export const memberOrders: Readonly<Record<string, readonly string[]>> = {
  '': memberNames,
  SoftwareTokenMfaConfiguration: ['Enabled'],
  SmsMfaConfiguration: ['SmsConfiguration', 'SmsAuthenticationMessage'],
  ...smsOrders(SMS_CONFIG),
  EmailMfaConfiguration: ['Subject', 'Message'],
  WebAuthnConfiguration: passkeyMembers,
};
