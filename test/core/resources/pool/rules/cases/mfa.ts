import type { MfaFactors } from '#core/resources/mfa-factors';
import type { RuleCases } from './rule-cases.ts';

const SMS =
  '"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x", "SnsRegion": "eu-west-1" }';
const PASSWORDLESS =
  '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN", "EMAIL_OTP"] } }';

/** Returns settings with the given recovery options. */
const recovery = (...names: readonly string[]): string =>
  `"AccountRecoverySetting": { "RecoveryMechanisms": [${names.map((name, i) => `{ "Priority": ${i + 1}, "Name": "${name}" }`).join(', ')}] }`;

const TOTP_FILE = '"MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true }';
const EMAIL_FILE = '"MfaConfiguration": "ON", "EmailMfaConfiguration": { "Message": "Code {####}" }';

const noFactor: MfaFactors = { authenticatorApp: false, email: false, passkeys: undefined };
const app: MfaFactors = { ...noFactor, authenticatorApp: true };
const passkeys: MfaFactors = { ...noFactor, passkeys: { countAsMfa: true, relyingParty: undefined } };
const emailCodes: MfaFactors = { ...noFactor, email: true };

export const mfaCases: RuleCases = {
  'mfa-email-needs-developer': {
    finds: [],
    silent: ['"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }'],
    live: [
      [
        '"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }',
        emailCodes,
        ['warning mfa-email-needs-developer: "COGNITO_DEFAULT"'],
      ],
      ['"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }', app, []],
    ],
    withMfa: [
      [
        '"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }',
        EMAIL_FILE,
        ['warning mfa-email-needs-developer: "COGNITO_DEFAULT"'],
      ],
      ['"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }', TOTP_FILE, []],
    ],
  },
  'mfa-email-recovery': {
    finds: [],
    silent: [recovery('verified_email')],
    withMfa: [
      [recovery('verified_email'), EMAIL_FILE, ['warning mfa-email-recovery: "RecoveryMechanisms"']],
      [recovery('verified_email'), TOTP_FILE, []],
    ],
    live: [
      [recovery('verified_email'), emailCodes, ['warning mfa-email-recovery: "RecoveryMechanisms"']],
      [recovery('verified_email', 'verified_phone_number'), emailCodes, []],
      [recovery('admin_only'), emailCodes, []],
      // If SMS is also a second factor, having both recovery options satisfies both rules.
      [`"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email', 'verified_phone_number')}`, emailCodes, []],
      [
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_phone_number')}`,
        emailCodes,
        ['warning mfa-email-recovery: "RecoveryMechanisms"'],
      ],
      [
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email')}`,
        emailCodes,
        ['warning mfa-email-recovery: "RecoveryMechanisms"'],
      ],
    ],
  },
  'mfa-email-tier': {
    finds: [],
    silent: ['"UserPoolTier": "LITE"'],
    withMfa: [
      ['"UserPoolTier": "LITE"', EMAIL_FILE, ['error mfa-email-tier: "LITE"']],
      ['"UserPoolTier": "LITE"', TOTP_FILE, []],
    ],
    live: [
      ['"UserPoolTier": "LITE"', emailCodes, ['error mfa-email-tier: "LITE"']],
      ['"UserPoolTier": "ESSENTIALS"', emailCodes, []],
    ],
  },
  'mfa-files-differ': {
    finds: [],
    silent: ['"MfaConfiguration": "OFF"'],
    withMfa: [
      ['"MfaConfiguration": "OFF"', TOTP_FILE, ['warning mfa-files-differ: "OFF"']],
      ['"MfaConfiguration": "ON"', TOTP_FILE.replace('ON', 'OPTIONAL'), ['warning mfa-files-differ: "ON"']],
      ['"PoolName": "x"', TOTP_FILE, []],
      [SMS, `"MfaConfiguration": "ON", "SmsMfaConfiguration": { ${SMS} }`, []],
      [
        SMS,
        `"MfaConfiguration": "ON", "SmsMfaConfiguration": { ${SMS.replace('"x"', '"y"')} }`,
        ['warning mfa-files-differ: "SmsConfiguration"'],
      ],
    ],
  },
  'mfa-on-needs-factor': {
    withMfa: [
      ['"MfaConfiguration": "ON"', '"MfaConfiguration": "ON"', ['warning mfa-on-needs-factor: "ON"']],
      ['"MfaConfiguration": "ON"', TOTP_FILE, []],
      ['"MfaConfiguration": "ON"', EMAIL_FILE, []],
      ['"MfaConfiguration": "ON"', `"MfaConfiguration": "ON", "SmsMfaConfiguration": { ${SMS} }`, []],
    ],
    finds: [['"MfaConfiguration": "ON"', ['information mfa-on-needs-factor: "ON"']]],
    silent: ['"MfaConfiguration": "OFF"', `"MfaConfiguration": "ON", ${SMS}`],
    // The pool may have authenticator apps, which are not part of a request.
    complete: [['"MfaConfiguration": "ON"', ['information mfa-on-needs-factor: "ON"']]],
    live: [
      ['"MfaConfiguration": "ON"', noFactor, ['error mfa-on-needs-factor: "ON"']],
      ['"MfaConfiguration": "ON"', passkeys, ['warning mfa-on-needs-factor: "ON"']],
      ['"MfaConfiguration": "ON"', app, []],
      ['"MfaConfiguration": "ON"', emailCodes, []],
    ],
  },
  'mfa-optional-needs-factor': {
    withMfa: [
      [
        '"MfaConfiguration": "OPTIONAL"',
        '"MfaConfiguration": "OPTIONAL"',
        ['warning mfa-optional-needs-factor: "OPTIONAL"'],
      ],
      ['"MfaConfiguration": "OPTIONAL"', TOTP_FILE.replace('ON', 'OPTIONAL'), []],
    ],
    finds: [
      ['"MfaConfiguration": "OPTIONAL"', ['information mfa-optional-needs-factor: "OPTIONAL"']],
      [`"MfaConfiguration": "OPTIONAL", ${PASSWORDLESS}`, ['information mfa-optional-needs-factor: "OPTIONAL"']],
    ],
    silent: ['"MfaConfiguration": "OFF"', `"MfaConfiguration": "OPTIONAL", ${SMS}`],
    complete: [['"MfaConfiguration": "OPTIONAL"', ['information mfa-optional-needs-factor: "OPTIONAL"']]],
    live: [
      ['"MfaConfiguration": "OPTIONAL"', noFactor, ['error mfa-optional-needs-factor: "OPTIONAL"']],
      ['"MfaConfiguration": "OPTIONAL"', app, []],
      [`"MfaConfiguration": "OPTIONAL", ${SMS}`, noFactor, []],
    ],
  },
  'mfa-sms-recovery-phone': {
    finds: [
      [
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email', 'verified_phone_number')}`,
        ['warning mfa-sms-recovery-phone: "verified_phone_number"'],
      ],
    ],
    silent: [
      `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email')}`,
      `"MfaConfiguration": "OPTIONAL", ${SMS}, ${recovery('verified_email', 'verified_phone_number')}`,
    ],
    // The pool may have email codes as a factor, which is not part of a request. The service would then accept the
    // settings.
    complete: [
      [
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email', 'verified_phone_number')}`,
        ['warning mfa-sms-recovery-phone: "verified_phone_number"'],
      ],
    ],
    live: [noFactor, app].map((factors) => [
      `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email', 'verified_phone_number')}`,
      factors,
      ['error mfa-sms-recovery-phone: "verified_phone_number"'],
    ]),
    fixes: [
      [
        'Recover accounts by verified_email only',
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_phone_number', 'verified_email')}`,
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email')}`,
      ],
      [
        'Change to "verified_email"',
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_phone_number')}`,
        `"MfaConfiguration": "ON", ${SMS}, ${recovery('verified_email')}`,
      ],
    ],
  },
  'threat-enforced-mfa-off': {
    finds: [
      [
        '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "MfaConfiguration": "OFF"',
        ['warning threat-enforced-mfa-off: "OFF"'],
      ],
    ],
    silent: [
      '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }',
      '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }, "MfaConfiguration": "OFF"',
      `"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "MfaConfiguration": "ON", ${SMS}`,
    ],
    fixes: [
      [
        'Set MfaConfiguration to "OPTIONAL"',
        '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "MfaConfiguration": "OFF"',
        '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "MfaConfiguration": "OPTIONAL"',
      ],
    ],
  },
};
