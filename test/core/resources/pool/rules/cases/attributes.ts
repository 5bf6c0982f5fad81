import type { RuleCases } from './rule-cases.ts';

const sms = '"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x" }';
const beforeUpdate = (attributes: string) =>
  `"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [${attributes}] }`;

const way = (priority: number, name: string) => `{ "Priority": ${priority}, "Name": "${name}" }`;
const recovery = (...ways: readonly string[]) =>
  `"AccountRecoverySetting": { "RecoveryMechanisms": [${ways.join(', ')}] }`;
/** Returns recovery settings that are formatted the way an edit formats them. */
const blockOf = (...ways: readonly (readonly [number, string])[]) => {
  const items = ways.map(([n, name]) => `    {\n      "Priority": ${n},\n      "Name": "${name}"\n    }`);
  return `"AccountRecoverySetting": {\n  "RecoveryMechanisms": [\n${items.join(',\n')}\n  ]\n}`;
};
const email = way(1, 'verified_email');
const phone = way(2, 'verified_phone_number');

const mail = '"VerificationMessageTemplate": { "EmailMessage": "Your code: {####}" }';
const signUp = '"AdminCreateUserConfig": { "AllowAdminCreateUserOnly": false }';

export const attributeCases: RuleCases = {
  'attr-verify-subset': {
    finds: [
      [`"AutoVerifiedAttributes": [], ${beforeUpdate('"email"')}`, ['error attr-verify-subset: "email"']],
      [beforeUpdate('"email"'), ['warning attr-verify-subset: "email"']],
    ],
    silent: [
      `"AutoVerifiedAttributes": ["email"], ${beforeUpdate('"email"')}`,
      `"AutoVerifiedAttributes": ["email"], ${beforeUpdate('')}`,
    ],
    fixes: [
      [
        'Add email to AutoVerifiedAttributes',
        `"AutoVerifiedAttributes": ["phone_number"], ${sms}, ${beforeUpdate('"email"')}`,
        `"AutoVerifiedAttributes": ["phone_number", "email"], ${sms}, ${beforeUpdate('"email"')}`,
      ],
      [
        'Set AutoVerifiedAttributes to ["email","phone_number"]',
        `${sms}, ${beforeUpdate('"email", "phone_number"')}`,
        `${sms}, ${beforeUpdate('"email", "phone_number"')}, "AutoVerifiedAttributes": ["email", "phone_number"]`,
      ],
      [
        'Remove email from AttributesRequireVerificationBeforeUpdate',
        `"AutoVerifiedAttributes": [], ${beforeUpdate('"email"')}`,
        `"AutoVerifiedAttributes": [], ${beforeUpdate('')}`,
      ],
    ],
    complete: [[beforeUpdate('"email"'), ['error attr-verify-subset: "email"']]],
  },
  'autoverify-empty': {
    finds: [
      [`"AutoVerifiedAttributes": [], ${signUp}, ${mail}`, ['information autoverify-empty: []']],
      [`"AutoVerifiedAttributes": [], ${signUp}`, ['information autoverify-empty: []']],
    ],
    silent: [
      '"AutoVerifiedAttributes": []',
      `"AutoVerifiedAttributes": ["email"], ${signUp}`,
      `"AutoVerifiedAttributes": [], "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true }, ${mail}`,
      `"AutoVerifiedAttributes": [], ${signUp}, ${mail}, "LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:x" }`,
      `"AutoVerifiedAttributes": ["email"], ${signUp}, ${mail}`,
      `${signUp}, ${mail}`,
    ],
    fixes: [
      [
        'Add email to AutoVerifiedAttributes',
        `"AutoVerifiedAttributes": [], ${signUp}, ${mail}`,
        `"AutoVerifiedAttributes": [\n  "email"\n], ${signUp}, ${mail}`,
      ],
    ],
  },
  'recovery-admin-only': {
    finds: [[recovery(email, way(2, 'admin_only')), ['error recovery-admin-only: "admin_only"']]],
    silent: [recovery(way(1, 'admin_only')), recovery(email, phone)],
    fixes: [
      ['Remove admin_only', recovery(email, way(2, 'admin_only')), recovery(email)],
      [
        'Remove verified_email',
        recovery(way(1, 'admin_only'), way(2, 'verified_email')),
        recovery(way(1, 'admin_only')),
      ],
    ],
  },
  'recovery-duplicate-name': {
    finds: [
      [recovery(email, way(2, 'verified_email')), ['error recovery-duplicate-name: "verified_email"']],
      [recovery(email, email), ['error recovery-duplicate-name: "verified_email"']],
    ],
    silent: [recovery(email, phone)],
    fixes: [['Remove verified_email here', recovery(way(2, 'verified_email'), email), recovery(email)]],
  },
  'recovery-empty': {
    finds: [
      ['"AccountRecoverySetting": {}', ['information recovery-empty: {}']],
      [`"AccountRecoverySetting": {}, ${sms}, "MfaConfiguration": "OFF"`, ['information recovery-empty: {}']],
      [`"AccountRecoverySetting": {}, ${sms}, "MfaConfiguration": "OPTIONAL"`, ['warning recovery-empty: {}']],
    ],
    silent: [recovery(email)],
    fixes: [
      ['Recover accounts by email only', '"AccountRecoverySetting": {}', blockOf([1, 'verified_email'])],
      [
        'Recover accounts by email, then by SMS',
        '"AccountRecoverySetting": {}',
        blockOf([1, 'verified_email'], [2, 'verified_phone_number']),
      ],
    ],
  },
  'recovery-phone-without-sms': {
    finds: [
      [recovery(way(1, 'verified_phone_number')), ['warning recovery-phone-without-sms: "verified_phone_number"']],
    ],
    silent: [
      recovery(email, phone),
      recovery(way(1, 'verified_phone_number'), way(2, 'verified_email')),
      `${sms}, ${recovery(way(1, 'verified_phone_number'))}`,
    ],
    fixes: [['Change to "verified_email"', recovery(way(1, 'verified_phone_number')), recovery(email)]],
    complete: [
      [recovery(way(1, 'verified_phone_number')), ['warning recovery-phone-without-sms: "verified_phone_number"']],
    ],
  },
  'recovery-priority-order': {
    finds: [
      [recovery(email, way(1, 'verified_phone_number')), ['error recovery-priority-order: 1']],
      [recovery(way(2, 'verified_email')), ['information recovery-priority-order: 2']],
    ],
    silent: [recovery(email, phone), recovery(phone, email), recovery(email)],
    fixes: [
      ['Change to 2', recovery(email, way(1, 'verified_phone_number')), recovery(email, phone)],
      ['Change to 1', recovery(way(2, 'verified_email'), phone), recovery(email, phone)],
      ['Change to 1', recovery(way(2, 'verified_email')), recovery(email)],
    ],
  },
  'recovery-unverifiable': {
    finds: [
      [
        `"AutoVerifiedAttributes": ["phone_number"], ${sms}, ${recovery(email)}`,
        ['information recovery-unverifiable: "RecoveryMechanisms"'],
      ],
      [
        `"AutoVerifiedAttributes": [], ${recovery(email, phone)}`,
        ['information recovery-unverifiable: "RecoveryMechanisms"'],
      ],
      // If nothing is verified at sign-up, only the empty list is reported.
      [`"AutoVerifiedAttributes": [], ${signUp}, ${recovery(email)}`, ['information autoverify-empty: []']],
    ],
    silent: [
      `"AutoVerifiedAttributes": ["email"], ${recovery(email, phone)}`,
      `"AutoVerifiedAttributes": [], ${recovery(way(1, 'admin_only'))}`,
      `"AutoVerifiedAttributes": [], "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true }, ${recovery(email, phone)}`,
      recovery(email),
    ],
  },
};
