/** The test cases of a rule for MFA files. The settings are added to a file that contains only a pool ID. */
export interface MfaRuleCase {
  /** Settings → all diagnostics, as `severity code: text under the squiggle`. */
  readonly finds?: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Settings for which the rule reports no diagnostic. */
  readonly silent: readonly string[];
  /** Settings of the MFA file and of the pool file next to it → all diagnostics of the MFA file. */
  readonly withPool?: readonly (readonly [mfa: string, pool: string, diagnostics: readonly string[]])[];
  /** Fixes: title, settings → settings after the fix; with the settings of a pool file if the fix needs one. */
  readonly fixes?: readonly (readonly [title: string, members: string, after: string, pool?: string])[];
}

const mode = (value: string): string => `"MfaConfiguration": "${value}"`;
const TOTP = '"SoftwareTokenMfaConfiguration": { "Enabled": true }';
const EMAIL = '"EmailMfaConfiguration": { "Subject": "Code", "Message": "Your code is {####}" }';
const ROLE = 'arn:aws:iam::111122223333:role/sms';
const CONFIG = `"SmsConfiguration": { "SnsCallerArn": "${ROLE}", "ExternalId": "x" }`;
const sms = (members: string): string => `"SmsMfaConfiguration": { ${members} }`;
const SMS = sms(CONFIG);
const eums = (members: string): string =>
  sms(`"SmsConfiguration": { "EumsSms": { "CallerArn": "${ROLE}"${members} } }`);
const passkeys = (members: string): string => `"WebAuthnConfiguration": { ${members} }`;
const relyingParty = (id: string): string =>
  passkeys(
    `"RelyingPartyId": "${id}", "UserVerification": "required", "FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION"`,
  );
const MULTI = relyingParty('login.example.com');
const SINGLE = passkeys(
  '"RelyingPartyId": "login.example.com", "UserVerification": "preferred", "FactorConfiguration": "SINGLE_FACTOR"',
);
const ON_TOTP = `${mode('ON')}, ${TOTP}`;
const firstFactors = (...names: readonly string[]): string =>
  `"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ${JSON.stringify(names)} } }`;
const recovery = (...names: readonly string[]): string =>
  `"AccountRecoverySetting": { "RecoveryMechanisms": ${JSON.stringify(names.map((Name, i) => ({ Priority: i + 1, Name })))} }`;
const sender = (account: string): string => `"EmailConfiguration": { "EmailSendingAccount": "${account}" }`;
const ENABLES = 'information mfa-email-enables: "EmailMfaConfiguration"';

/** Test cases by code. */
export const mfaRuleCases: Readonly<Record<string, MfaRuleCase>> = {
  'foreign-form': {
    finds: [
      [
        `${ON_TOTP}, "$metadata": { "httpStatusCode": 200 }, "ResponseMetadata": {}`,
        ['error foreign-form: "$metadata"', 'error foreign-form: "ResponseMetadata"'],
      ],
    ],
    silent: [ON_TOTP],
    fixes: [['Remove $metadata', `${ON_TOTP}, "$metadata": {}`, ON_TOTP]],
  },
  'mfa-mode-missing': {
    finds: [[SINGLE, ['warning mfa-mode-missing: {']]],
    silent: [mode('OFF'), ON_TOTP],
    withPool: [[SINGLE, mode('ON'), ['warning mfa-mode-missing: {']]],
    fixes: [
      ['Set MfaConfiguration to "OFF"', SINGLE, `${mode('OFF')}, ${SINGLE}`],
      ['Set MfaConfiguration to "OFF"', SINGLE, `${mode('OFF')}, ${SINGLE}`, mode('OFF')],
    ],
  },
  'mfa-off-with-factor': {
    finds: [
      [`${mode('OFF')}, ${TOTP}`, ['error mfa-off-with-factor: "SoftwareTokenMfaConfiguration"']],
      [
        `${mode('OFF')}, "SoftwareTokenMfaConfiguration": { "Enabled": false }`,
        ['error mfa-off-with-factor: "SoftwareTokenMfaConfiguration"'],
      ],
      [`${mode('OFF')}, ${EMAIL}`, ['error mfa-off-with-factor: "EmailMfaConfiguration"']],
      [`${mode('OFF')}, ${SMS}`, ['error mfa-off-with-factor: "SmsMfaConfiguration"']],
      [`${TOTP}, ${EMAIL}`, ['error mfa-off-with-factor: "SoftwareTokenMfaConfiguration"']],
    ],
    silent: [`${mode('OFF')}, ${SINGLE}`, `${mode('OFF')}, ${MULTI}`, ON_TOTP, `${mode('ONE')}, ${TOTP}`],
    fixes: [
      ['Set MfaConfiguration to "OPTIONAL"', `${mode('OFF')}, ${TOTP}`, `${mode('OPTIONAL')}, ${TOTP}`],
      ['Set MfaConfiguration to "OPTIONAL"', TOTP, `${mode('OPTIONAL')}, ${TOTP}`],
      ['Remove SoftwareTokenMfaConfiguration', `${mode('OFF')}, ${TOTP}`, mode('OFF')],
      ['Remove all factors', `${mode('OFF')}, ${TOTP}, ${EMAIL}`, mode('OFF')],
    ],
  },
  'mfa-no-factor': {
    finds: [
      [mode('OPTIONAL'), ['error mfa-no-factor: "OPTIONAL"']],
      [mode('ON'), ['error mfa-no-factor: "ON"']],
      // Passkeys are not enough, even if they count as MFA.
      [`${mode('ON')}, ${MULTI}`, ['error mfa-no-factor: "ON"']],
    ],
    silent: [mode('OFF'), ON_TOTP, `${mode('ON')}, ${SMS}`, `${mode('ON')}, ${EMAIL}`],
    fixes: [['Turn on authenticator apps (TOTP)', mode('ON'), ON_TOTP]],
  },
  'mfa-all-disabled': {
    finds: [
      [`${mode('ON')}, "SoftwareTokenMfaConfiguration": { "Enabled": false }`, ['error mfa-all-disabled: false']],
      [
        `${mode('OPTIONAL')}, "SoftwareTokenMfaConfiguration": {}`,
        ['warning mfa-all-disabled: "SoftwareTokenMfaConfiguration"'],
      ],
    ],
    silent: [
      ON_TOTP,
      `${mode('ON')}, "SoftwareTokenMfaConfiguration": { "Enabled": false }, ${EMAIL}`,
      `${mode('ON')}, "SoftwareTokenMfaConfiguration": { "Enabled": "false" }`,
    ],
    fixes: [
      ['Set Enabled to true', `${mode('ON')}, "SoftwareTokenMfaConfiguration": { "Enabled": false }`, ON_TOTP],
      ['Set Enabled to true', `${mode('ON')}, "SoftwareTokenMfaConfiguration": {}`, ON_TOTP],
    ],
  },
  'mfa-sms-incomplete': {
    finds: [
      [`${mode('ON')}, ${sms('')}`, ['error mfa-sms-incomplete: "SmsMfaConfiguration"']],
      [`${mode('ON')}, ${sms('"SmsConfiguration": {}')}`, ['error mfa-sms-incomplete: "SmsConfiguration"']],
      [
        `${mode('ON')}, ${sms('"SmsConfiguration": { "SnsCallerArn": "", "ExternalId": "x" }')}`,
        ['error mfa-sms-incomplete: "SmsConfiguration"'],
      ],
      [
        `${mode('ON')}, ${sms(`"SmsConfiguration": { "SnsCallerArn": "${ROLE}" }`)}`,
        ['warning mfa-sms-incomplete: "SnsCallerArn"'],
      ],
    ],
    silent: [`${mode('ON')}, ${SMS}`, `${mode('ON')}, ${eums('')}`],
    fixes: [
      [
        'Copy SmsConfiguration from the pool file',
        `${mode('ON')}, ${sms('')}`,
        `${mode('ON')}, "SmsMfaConfiguration": { "SmsConfiguration": { "SnsCallerArn": "${ROLE}", "ExternalId": "x" } }`,
        CONFIG,
      ],
      [
        'Copy ExternalId from the pool file',
        `${mode('ON')}, ${sms(`"SmsConfiguration": { "SnsCallerArn": "${ROLE}" }`)}`,
        `${mode('ON')}, ${SMS}`,
        CONFIG,
      ],
    ],
  },
  'mfa-email-enables': {
    finds: [
      [`${mode('ON')}, ${EMAIL}`, [ENABLES]],
      [`${mode('ON')}, "EmailMfaConfiguration": {}`, [ENABLES]],
    ],
    silent: [ON_TOTP],
  },
  'mfa-webauthn-partial': {
    finds: [
      [
        `${mode('OFF')}, ${passkeys('"RelyingPartyId": "login.example.com"')}`,
        ['warning mfa-webauthn-partial: "WebAuthnConfiguration"'],
      ],
      [
        `${mode('OFF')}, ${passkeys('"UserVerification": "required", "FactorConfiguration": "SINGLE_FACTOR"')}`,
        ['warning mfa-webauthn-partial: "WebAuthnConfiguration"'],
      ],
    ],
    // If a pool was never configured, this is the only property in the object, and has the same effect as omitting the
    // object.
    silent: [`${mode('OFF')}, ${SINGLE}`, `${mode('OFF')}, ${passkeys('"FactorConfiguration": "SINGLE_FACTOR"')}`],
    fixes: [
      [
        'Add UserVerification and FactorConfiguration with the default for new pools',
        `${mode('OFF')}, ${passkeys('"RelyingPartyId": "login.example.com"')}`,
        `${mode('OFF')}, ${SINGLE}`,
      ],
    ],
  },
  'mfa-webauthn-tier': {
    silent: [`${ON_TOTP}, ${MULTI}`],
    withPool: [
      [
        `${ON_TOTP}, ${MULTI}`,
        '"UserPoolTier": "LITE"',
        ['error mfa-webauthn-tier: "MULTI_FACTOR_WITH_USER_VERIFICATION"'],
      ],
      [`${ON_TOTP}, ${MULTI}`, '"UserPoolTier": "PLUS"', []],
      [`${ON_TOTP}, ${SINGLE}`, '"UserPoolTier": "LITE"', []],
    ],
    fixes: [
      [
        'Change to "SINGLE_FACTOR"',
        `${ON_TOTP}, ${MULTI}`,
        `${ON_TOTP}, ${MULTI.replace('MULTI_FACTOR_WITH_USER_VERIFICATION', 'SINGLE_FACTOR')}`,
        '"UserPoolTier": "LITE"',
      ],
    ],
  },
  'mfa-on-webauthn-needs-multi': {
    silent: [ON_TOTP, `${ON_TOTP}, ${SINGLE}`],
    withPool: [
      [ON_TOTP, firstFactors('PASSWORD', 'WEB_AUTHN'), ['error mfa-on-webauthn-needs-multi: "ON"']],
      [
        `${ON_TOTP}, ${SINGLE}`,
        firstFactors('PASSWORD', 'WEB_AUTHN'),
        ['error mfa-on-webauthn-needs-multi: "SINGLE_FACTOR"'],
      ],
      [`${ON_TOTP}, ${MULTI}`, firstFactors('PASSWORD', 'WEB_AUTHN'), []],
      [`${mode('OPTIONAL')}, ${TOTP}, ${SINGLE}`, firstFactors('PASSWORD', 'WEB_AUTHN'), []],
      [`${mode('OFF')}, ${SINGLE}`, firstFactors('PASSWORD', 'WEB_AUTHN'), []],
      [ON_TOTP, firstFactors('PASSWORD'), []],
    ],
    fixes: [
      [
        'Set FactorConfiguration to "MULTI_FACTOR_WITH_USER_VERIFICATION"',
        `${ON_TOTP}, ${SINGLE}`,
        `${ON_TOTP}, ${SINGLE.replace('SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION')}`,
        firstFactors('PASSWORD', 'WEB_AUTHN'),
      ],
      [
        'Set MfaConfiguration to "OPTIONAL"',
        ON_TOTP,
        `${mode('OPTIONAL')}, ${TOTP}`,
        firstFactors('PASSWORD', 'WEB_AUTHN'),
      ],
    ],
  },
  'mfa-multi-preferred': {
    finds: [
      [`${ON_TOTP}, ${MULTI.replace('required', 'preferred')}`, ['information mfa-multi-preferred: "preferred"']],
    ],
    silent: [`${ON_TOTP}, ${MULTI}`, `${ON_TOTP}, ${SINGLE}`],
    fixes: [['Change to "required"', `${ON_TOTP}, ${MULTI.replace('required', 'preferred')}`, `${ON_TOTP}, ${MULTI}`]],
  },
  'mfa-rp-format': {
    finds: [
      'https://login.example.com',
      'login.example.com:443',
      'login.example.com/path',
      '*.example.com',
      'log_in.example.com',
      'Login.example.com',
      'login.example.com.',
      '192.0.2.1',
      '::1',
      'localhost',
      'com',
      'co.uk',
      'auth.eu-north-1.amazoncognito.com',
    ].map((id) => [`${ON_TOTP}, ${relyingParty(id)}`, [`warning mfa-rp-format: "${id}"`]] as const),
    silent: [
      'example.com',
      'login.harbor.example',
      'harbor.auth.eu-north-1.amazoncognito.com',
      'xn--bcher-kva.example',
      'a.co.uk',
    ].map((id) => `${ON_TOTP}, ${relyingParty(id)}`),
    fixes: [
      [
        'Change to "login.example.com"',
        `${ON_TOTP}, ${relyingParty('https://Login.example.com:443/x')}`,
        `${ON_TOTP}, ${relyingParty('login.example.com')}`,
      ],
      [
        'Change to "example.com"',
        `${ON_TOTP}, ${relyingParty('*.example.com')}`,
        `${ON_TOTP}, ${relyingParty('example.com')}`,
      ],
    ],
  },
  'mfa-files-differ': {
    silent: [ON_TOTP],
    withPool: [
      [ON_TOTP, mode('OPTIONAL'), ['warning mfa-files-differ: "ON"']],
      [ON_TOTP, mode('ON'), []],
      [ON_TOTP, '"PoolName": "x"', []],
      [
        `${mode('ON')}, ${SMS}`,
        `${mode('ON')}, "SmsConfiguration": { "SnsCallerArn": "${ROLE}", "ExternalId": "y" }`,
        ['warning mfa-files-differ: "SmsConfiguration"'],
      ],
      [
        `${mode('ON')}, ${sms(`${CONFIG}, "SmsAuthenticationMessage": "Code {####}"`)}`,
        `${mode('ON')}, ${CONFIG}, "SmsAuthenticationMessage": "Your code {####}"`,
        ['warning mfa-files-differ: "Code {####}"'],
      ],
      // The order of properties does not matter.
      [`${mode('ON')}, ${SMS}`, `"SmsConfiguration": { "ExternalId": "x", "SnsCallerArn": "${ROLE}" }`, []],
    ],
    fixes: [
      ['Set MfaConfiguration to "OPTIONAL"', ON_TOTP, `${mode('OPTIONAL')}, ${TOTP}`, mode('OPTIONAL')],
      [
        'Copy the value from the pool file',
        `${mode('ON')}, ${SMS}`,
        `${mode('ON')}, ${SMS.replace('"x"', '"y"')}`,
        CONFIG.replace('"x"', '"y"'),
      ],
    ],
  },
  'mfa-email-needs-developer': {
    silent: [ON_TOTP],
    withPool: [
      [
        `${mode('ON')}, ${EMAIL}`,
        sender('COGNITO_DEFAULT'),
        [ENABLES, 'error mfa-email-needs-developer: "EmailMfaConfiguration"'],
      ],
      [`${mode('ON')}, ${EMAIL}`, sender('DEVELOPER'), [ENABLES]],
      [ON_TOTP, sender('COGNITO_DEFAULT'), []],
      // Cognito checks the mode first.
      [`${mode('OFF')}, ${EMAIL}`, sender('COGNITO_DEFAULT'), ['error mfa-off-with-factor: "EmailMfaConfiguration"']],
    ],
  },
  'mfa-email-tier': {
    silent: [ON_TOTP],
    withPool: [
      [`${mode('ON')}, ${EMAIL}`, '"UserPoolTier": "LITE"', [ENABLES, 'error mfa-email-tier: "EmailMfaConfiguration"']],
      [`${mode('ON')}, ${EMAIL}`, '"UserPoolTier": "ESSENTIALS"', [ENABLES]],
      [ON_TOTP, '"UserPoolTier": "LITE"', []],
    ],
  },
  'mfa-email-recovery': {
    silent: [ON_TOTP],
    withPool: [
      [
        `${mode('ON')}, ${EMAIL}`,
        recovery('verified_email'),
        [ENABLES, 'warning mfa-email-recovery: "EmailMfaConfiguration"'],
      ],
      [`${mode('ON')}, ${EMAIL}`, recovery('verified_email', 'verified_phone_number'), [ENABLES]],
      [`${mode('ON')}, ${EMAIL}`, recovery('admin_only'), [ENABLES]],
      [ON_TOTP, recovery('verified_email'), []],
    ],
  },
  'mfa-on-otp-first-factor': {
    silent: [ON_TOTP],
    withPool: [
      [ON_TOTP, firstFactors('PASSWORD', 'EMAIL_OTP'), ['error mfa-on-otp-first-factor: "ON"']],
      [ON_TOTP, firstFactors('PASSWORD', 'SMS_OTP'), ['error mfa-on-otp-first-factor: "ON"']],
      [`${mode('OPTIONAL')}, ${TOTP}`, firstFactors('PASSWORD', 'EMAIL_OTP'), []],
    ],
    fixes: [['Change to "OPTIONAL"', ON_TOTP, `${mode('OPTIONAL')}, ${TOTP}`, firstFactors('PASSWORD', 'EMAIL_OTP')]],
  },
  'mfa-sms-recovery-phone': {
    silent: [`${mode('ON')}, ${SMS}`],
    withPool: [
      [
        `${mode('ON')}, ${SMS}`,
        recovery('verified_email', 'verified_phone_number'),
        ['warning mfa-sms-recovery-phone: "SmsMfaConfiguration"'],
      ],
      [`${mode('ON')}, ${SMS}`, recovery('verified_email'), []],
      [`${mode('OPTIONAL')}, ${SMS}`, recovery('verified_phone_number'), []],
      [`${mode('ON')}, ${SMS}, ${EMAIL}`, recovery('verified_email', 'verified_phone_number'), [ENABLES]],
    ],
  },
  'null-value': {
    finds: [
      [`${ON_TOTP}, "EmailMfaConfiguration": null`, ['error null-value: null']],
      [
        `"MfaConfiguration": null, ${TOTP}`,
        ['error null-value: null', 'error mfa-off-with-factor: "SoftwareTokenMfaConfiguration"'],
      ],
    ],
    silent: [ON_TOTP],
    fixes: [['Remove EmailMfaConfiguration', `${ON_TOTP}, "EmailMfaConfiguration": null`, ON_TOTP]],
  },
  'sms-caller-role-arn': {
    finds: [
      [
        `${mode('ON')}, ${SMS.replace('role/sms', 'user/sms')}`,
        [`warning sms-caller-role-arn: "${ROLE.replace('role/', 'user/')}"`],
      ],
    ],
    silent: [`${mode('ON')}, ${SMS}`],
  },
  'sms-caller-xor-eums': {
    finds: [
      [
        `${mode('ON')}, ${sms(`"SmsConfiguration": { "SnsCallerArn": "${ROLE}", "ExternalId": "x", "EumsSms": { "CallerArn": "${ROLE}" } }`)}`,
        ['error sms-caller-xor-eums: "EumsSms"'],
      ],
    ],
    silent: [`${mode('ON')}, ${SMS}`],
    fixes: [
      [
        'Remove EumsSms',
        `${mode('ON')}, ${sms(`"SmsConfiguration": { "SnsCallerArn": "${ROLE}", "ExternalId": "x", "EumsSms": { "CallerArn": "${ROLE}" } }`)}`,
        `${mode('ON')}, ${SMS}`,
      ],
    ],
  },
  'sms-eums-india': {
    finds: [[`${mode('ON')}, ${eums(', "InEntityId": "1"')}`, ['information sms-eums-india: "InEntityId"']]],
    silent: [`${mode('ON')}, ${eums('')}`],
  },
  'sms-eums-region': {
    finds: [[`${mode('ON')}, ${eums(', "Region": "us-east-1"')}`, ['error sms-eums-region: "us-east-1"']]],
    silent: [`${mode('ON')}, ${eums(', "Region": "eu-west-1"')}`],
    fixes: [['Remove Region', `${mode('ON')}, ${eums(', "Region": "us-east-1"')}`, `${mode('ON')}, ${eums('')}`]],
  },
  'sms-region': {
    finds: [
      [`${mode('ON')}, ${SMS.replace('"x"', '"x", "SnsRegion": "sa-east-1"')}`, ['error sms-region: "sa-east-1"']],
    ],
    silent: [`${mode('ON')}, ${SMS.replace('"x"', '"x", "SnsRegion": "eu-west-1"')}`],
    fixes: [
      [
        'Change to "eu-west-1"',
        `${mode('ON')}, ${SMS.replace('"x"', '"x", "SnsRegion": "sa-east-1"')}`,
        `${mode('ON')}, ${SMS.replace('"x"', '"x", "SnsRegion": "eu-west-1"')}`,
      ],
    ],
  },
  'sms-message-newline': {
    finds: [
      [
        `${mode('ON')}, ${sms(`${CONFIG}, "SmsAuthenticationMessage": "Code\\n{####}"`)}`,
        ['warning sms-message-newline: "Code\\n{####}"'],
      ],
    ],
    silent: [`${mode('ON')}, ${sms(`${CONFIG}, "SmsAuthenticationMessage": "Code {####}"`)}`],
    fixes: [
      [
        'Replace line breaks with spaces',
        `${mode('ON')}, ${sms(`${CONFIG}, "SmsAuthenticationMessage": "Code\\n{####}"`)}`,
        `${mode('ON')}, ${sms(`${CONFIG}, "SmsAuthenticationMessage": "Code {####}"`)}`,
      ],
    ],
  },
  'message-placeholder-misspelled': {
    finds: [
      [
        `${mode('ON')}, "EmailMfaConfiguration": { "Message": "{####} {###}" }`,
        [ENABLES, 'warning message-placeholder-misspelled: {###}'],
      ],
      [
        `${mode('ON')}, ${sms(`${CONFIG}, "SmsAuthenticationMessage": "{####} {###}"`)}`,
        ['warning message-placeholder-misspelled: {###}'],
      ],
    ],
    silent: [`${mode('ON')}, ${EMAIL}`],
    fixes: [
      [
        'Change {###} to {####}',
        `${mode('ON')}, "EmailMfaConfiguration": { "Message": "{####} {###}" }`,
        `${mode('ON')}, "EmailMfaConfiguration": { "Message": "{####} {####}" }`,
      ],
    ],
  },
  // Only the account of a live pool shows that a role is in another account.
  'sms-role-account': { silent: [`${mode('ON')}, ${SMS}`] },
};
