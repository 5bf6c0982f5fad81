import type { RuleCases } from './rule-cases.ts';

/** Returns settings with the given first factors. */
const factors = (...names: readonly string[]): string =>
  `"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [${names.map((name) => `"${name}"`).join(', ')}] } }`;

const SMS =
  '"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x", "SnsRegion": "eu-west-1" }';

/** Returns settings with the given MFA mode, and SMS as a second factor. */
const mfa = (mode: string): string =>
  `"MfaConfiguration": "${mode}", "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x" }`;

export const signInCases: RuleCases = {
  'first-factor-password-missing': {
    finds: [
      [factors('EMAIL_OTP', 'WEB_AUTHN'), ['error first-factor-password-missing: ["EMAIL_OTP", "WEB_AUTHN"]']],
      // A typo and an empty list get other diagnostics instead.
      [factors('PASWORD'), ['error enum-value: "PASWORD"']],
      [factors(), ['error first-factor-count: []']],
    ],
    silent: [factors('PASSWORD'), factors('PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP')],
    fixes: [['Add PASSWORD to AllowedFirstAuthFactors', factors('EMAIL_OTP'), factors('EMAIL_OTP', 'PASSWORD')]],
  },
  'first-factor-sms-needs-sms-config': {
    finds: [[factors('PASSWORD', 'SMS_OTP'), ['warning first-factor-sms-needs-sms-config: "SMS_OTP"']]],
    silent: [`${factors('PASSWORD', 'SMS_OTP')}, ${SMS}`, factors('PASSWORD', 'EMAIL_OTP')],
    complete: [[factors('PASSWORD', 'SMS_OTP'), ['error first-factor-sms-needs-sms-config: "SMS_OTP"']]],
    fixes: [
      [
        'Remove SMS_OTP from AllowedFirstAuthFactors',
        factors('PASSWORD', 'SMS_OTP', 'WEB_AUTHN'),
        factors('PASSWORD', 'WEB_AUTHN'),
      ],
      ['Change to "PASSWORD"', factors('SMS_OTP'), factors('PASSWORD')],
    ],
  },
  'first-factor-software-token': {
    finds: [[factors('PASSWORD', 'SOFTWARE_TOKEN'), ['error first-factor-software-token: "SOFTWARE_TOKEN"']]],
    silent: [factors('PASSWORD', 'WEB_AUTHN')],
    fixes: [
      [
        'Remove SOFTWARE_TOKEN from AllowedFirstAuthFactors',
        factors('PASSWORD', 'SOFTWARE_TOKEN'),
        factors('PASSWORD'),
      ],
      ['Change to "PASSWORD"', factors('SOFTWARE_TOKEN'), factors('PASSWORD')],
    ],
  },
  'first-factor-tier': {
    finds: [
      [
        `"UserPoolTier": "LITE", ${factors('PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN')}`,
        ['error first-factor-tier: "EMAIL_OTP"', 'error first-factor-tier: "WEB_AUTHN"'],
      ],
    ],
    silent: [
      `"UserPoolTier": "LITE", ${factors('PASSWORD')}`,
      `"UserPoolTier": "ESSENTIALS", ${factors('PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN')}`,
      factors('PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'),
    ],
    fixes: [
      [
        'Remove WEB_AUTHN from AllowedFirstAuthFactors',
        `"UserPoolTier": "LITE", ${factors('PASSWORD', 'WEB_AUTHN')}`,
        `"UserPoolTier": "LITE", ${factors('PASSWORD')}`,
      ],
      [
        'Change to "PASSWORD"',
        `"UserPoolTier": "LITE", ${factors('WEB_AUTHN')}`,
        `"UserPoolTier": "LITE", ${factors('PASSWORD')}`,
      ],
      [
        'Raise UserPoolTier to ESSENTIALS',
        `"UserPoolTier": "LITE", ${factors('PASSWORD', 'WEB_AUTHN')}`,
        `"UserPoolTier": "ESSENTIALS", ${factors('PASSWORD', 'WEB_AUTHN')}`,
      ],
      [
        'Raise UserPoolTier to PLUS',
        `"UserPoolTier": "LITE", ${factors('PASSWORD', 'WEB_AUTHN')}, "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }`,
        `"UserPoolTier": "PLUS", ${factors('PASSWORD', 'WEB_AUTHN')}, "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }`,
      ],
    ],
  },
  'mfa-on-otp-first-factor': {
    finds: [[`${mfa('ON')}, ${factors('PASSWORD', 'EMAIL_OTP')}`, ['error mfa-on-otp-first-factor: "EMAIL_OTP"']]],
    silent: [
      `${mfa('OPTIONAL')}, ${factors('PASSWORD', 'EMAIL_OTP')}`,
      `${mfa('OPTIONAL')}, ${factors('PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP')}`,
      `"MfaConfiguration": "OFF", ${factors('PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP')}`,
    ],
    fixes: [
      [
        'Set MfaConfiguration to "OPTIONAL"',
        `${mfa('ON')}, ${factors('PASSWORD', 'EMAIL_OTP')}`,
        `${mfa('OPTIONAL')}, ${factors('PASSWORD', 'EMAIL_OTP')}`,
      ],
      [
        'Remove EMAIL_OTP from AllowedFirstAuthFactors',
        `${mfa('ON')}, ${factors('PASSWORD', 'EMAIL_OTP')}`,
        `${mfa('ON')}, ${factors('PASSWORD')}`,
      ],
      ['Change to "PASSWORD"', `${mfa('ON')}, ${factors('EMAIL_OTP')}`, `${mfa('ON')}, ${factors('PASSWORD')}`],
    ],
  },
  'mfa-on-webauthn-first-factor': {
    finds: [
      [`${mfa('ON')}, ${factors('PASSWORD', 'WEB_AUTHN')}`, ['warning mfa-on-webauthn-first-factor: "WEB_AUTHN"']],
    ],
    silent: [`${mfa('OPTIONAL')}, ${factors('PASSWORD', 'WEB_AUTHN')}`],
    withMfa: [
      [
        `"MfaConfiguration": "ON", ${factors('PASSWORD', 'WEB_AUTHN')}`,
        '"MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true }',
        ['warning mfa-on-webauthn-first-factor: "WEB_AUTHN"'],
      ],
      [
        `"MfaConfiguration": "ON", ${factors('PASSWORD', 'WEB_AUTHN')}`,
        '"MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true }, "WebAuthnConfiguration": { "FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION" }',
        [],
      ],
    ],
    complete: [
      [`${mfa('ON')}, ${factors('PASSWORD', 'WEB_AUTHN')}`, ['warning mfa-on-webauthn-first-factor: "WEB_AUTHN"']],
    ],
    fixes: [
      [
        'Remove WEB_AUTHN from AllowedFirstAuthFactors',
        `${mfa('ON')}, ${factors('PASSWORD', 'WEB_AUTHN')}`,
        `${mfa('ON')}, ${factors('PASSWORD')}`,
      ],
      ['Change to "PASSWORD"', `${mfa('ON')}, ${factors('WEB_AUTHN')}`, `${mfa('ON')}, ${factors('PASSWORD')}`],
      [
        'Set MfaConfiguration to "OPTIONAL"',
        `${mfa('ON')}, ${factors('PASSWORD', 'WEB_AUTHN')}`,
        `${mfa('OPTIONAL')}, ${factors('PASSWORD', 'WEB_AUTHN')}`,
      ],
    ],
  },
};
