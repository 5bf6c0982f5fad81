import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runRules, rules, type Rule } from '#pool/rules';
import { requestFields } from '#pool/shape';
import { structureChecks } from '#pool/structure';
import { toFileText } from '#pool/sync';
import { describedBare } from '../../support/pools.ts';
import { afterFix, findingsIn, poolFile } from '../../support/check.ts';

describe('the list of rules', () => {
  it('has one file for each rule, named as its code', () => {
    const files = readdirSync(new URL('../../../pool/src/rules', import.meta.url));
    const machinery = ['index.ts', 'pool-view.ts', 'rule.ts', 'run.ts'];
    expect(files.filter((file) => !machinery.includes(file)).sort()).toEqual(
      rules.map(({ code }) => `${code}.ts`).sort(),
    );
  });

  it('has no code twice', () => {
    const codes = [...rules, ...structureChecks].map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(rules)(
    'says of $code what, why and by what evidence',
    ({ title, why, source, members, severity, evidence }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^https:\/\//);
      expect(members.filter((member) => !requestFields().has(member))).toEqual([]);
      if (severity === 'error') expect(['measured', 'documented', 'reported']).toContain(evidence);
    },
  );
});

describe('a rule that throws', () => {
  it('costs its own findings only', () => {
    const broken: Rule = {
      ...rules[0]!,
      code: 'broken',
      check: () => {
        throw new Error('no');
      },
    };
    const failed: string[] = [];
    const findings = runRules([broken, ...rules], { Arn: 'x' }, (code) => failed.push(code));
    expect(failed).toEqual(['broken']);
    expect(findings.map(({ code }) => code)).toEqual(['read-only-field']);
  });

  it('is not among ours, whatever JSON a file holds', () => {
    const odd = [null, 1, 'x', [], [null], {}, { LambdaVersion: 1 }];
    for (const value of odd) {
      const root = Object.fromEntries(
        [...requestFields().keys()].filter((name) => !/[.[{]/.test(name)).map((name) => [name, value]),
      );
      runRules(rules, root, (code, error) => expect.fail(`${code}: ${String(error)}`));
    }
  });
});

/** text → findings, by rule. An empty list: the rule keeps silent. */
const cases: Record<string, [members: string, findings: string[]][]> = {
  'unused-account-validity': [
    [
      '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }, "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
      ['error unused-account-validity: "UnusedAccountValidityDays"'],
    ],
    [
      '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
      ['warning unused-account-validity: "UnusedAccountValidityDays"'],
    ],
    ['"AdminCreateUserConfig": { "UnusedAccountValidityDays": 0 }', []],
    ['"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }', []],
  ],
  'attr-verify-subset': [
    [
      '"AutoVerifiedAttributes": [], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
      ['error attr-verify-subset: "email"'],
    ],
    [
      '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
      ['warning attr-verify-subset: "email"'],
    ],
    [
      '"AutoVerifiedAttributes": ["email"], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
      [],
    ],
  ],
  'autoverify-phone-needs-sms': [
    ['"AutoVerifiedAttributes": ["email", "phone_number"]', ['warning autoverify-phone-needs-sms: "phone_number"']],
    ['"AutoVerifiedAttributes": ["email"]', []],
    [
      '"AutoVerifiedAttributes": ["phone_number"], "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/x" }',
      [],
    ],
  ],
  'mfa-on-otp-first-factor': [
    [
      '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] } }',
      ['error mfa-on-otp-first-factor: "EMAIL_OTP"', 'error mfa-on-otp-first-factor: "SMS_OTP"'],
    ],
    [
      '"MfaConfiguration": "OPTIONAL", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["EMAIL_OTP"] } }',
      [],
    ],
    [
      '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] } }',
      [],
    ],
  ],
  'custom-sender-needs-kms': [
    [
      '"LambdaConfig": { "CustomEmailSender": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:x" } }',
      ['error custom-sender-needs-kms: "CustomEmailSender"'],
    ],
    ['"LambdaConfig": { "KMSKeyID": "arn:aws:kms:eu-west-1:123456789012:key/x" }', []],
    ['"LambdaConfig": {}', []],
  ],
  'pretoken-mismatch': [
    [
      '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
      ['error pretoken-mismatch: "arn:aws:lambda:eu-west-1:123456789012:function:a"'],
    ],
    ['"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a" }', []],
  ],
  'threat-tier-essentials': [
    [
      '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
      ['error threat-tier-essentials: "AUDIT"'],
    ],
    ['"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }', []],
    ['"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }', []],
    ['"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }', []],
  ],
  'read-only-field': [
    ['"Arn": "x", "Domain": "y"', ['error read-only-field: "Arn"', 'error read-only-field: "Domain"']],
    ['"Name": "x"', ['error read-only-field: "Name"']],
    ['"PoolName": "x"', []],
    ['"UserPool": { "Id": "eu-west-1_Abc1" }', ['error read-only-field: "UserPool"']],
  ],
  'create-only-field': [
    ['"Schema": []', ['error create-only-field: "Schema"']],
    ['"UsernameConfiguration": { "CaseSensitive": true }', ['error create-only-field: "UsernameConfiguration"']],
  ],
  'null-value': [
    ['"MfaConfiguration": null', ['error null-value: null']],
    ['"$schema": null', []],
    ['"LambdaConfig": { "PreSignUp": null }', ['error null-value: null']],
    ['"Unheard": [null]', ['warning unknown-field: "Unheard"', 'error null-value: null']],
  ],
};

it('has cases for every rule', () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ code }) => code).sort());
});

describe.each(Object.entries(cases))('%s', (_code, rows) => {
  it.each(rows)('%s', (members, findings) => {
    expect(findingsIn(poolFile(members))).toEqual(findings);
  });
});

describe('a fix', () => {
  it.each([
    [
      'Remove UnusedAccountValidityDays',
      '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }, "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
      '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }, "AdminCreateUserConfig": {}',
    ],
    [
      'Move 30 to TemporaryPasswordValidityDays',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 8 } }, "AdminCreateUserConfig": { /* old */ "UnusedAccountValidityDays": 30, "AllowAdminCreateUserOnly": true }',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 8, "TemporaryPasswordValidityDays": 30 } }, "AdminCreateUserConfig": { /* old */ "AllowAdminCreateUserOnly": true }',
    ],
    [
      'Add email to AutoVerifiedAttributes',
      '"AutoVerifiedAttributes": ["phone_number"], "SmsConfiguration": { "ExternalId": "x" }, "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
      '"AutoVerifiedAttributes": ["phone_number", "email"], "SmsConfiguration": { "ExternalId": "x" }, "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
    ],
    [
      'Remove phone_number from AutoVerifiedAttributes',
      '"AutoVerifiedAttributes": ["phone_number", "email"]',
      '"AutoVerifiedAttributes": ["email"]',
    ],
    [
      'Make MFA OPTIONAL',
      '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
      '"MfaConfiguration": "OPTIONAL", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
    ],
    [
      'Remove EMAIL_OTP',
      '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
      '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } }',
    ],
    [
      'Remove CustomEmailSender',
      '"LambdaConfig": { "CustomEmailSender": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:x" } }',
      '"LambdaConfig": {}',
    ],
    [
      'Use the ARN of PreTokenGenerationConfig',
      '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
      '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:b", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
    ],
    [
      'Turn threat protection OFF',
      '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
      '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }',
    ],
    ['Remove Arn', '"Arn": "x", "MfaConfiguration": "OFF"', '"MfaConfiguration": "OFF"'],
    ['Rename to PoolName', '"Name": "x"', '"PoolName": "x"'],
    ['Remove Schema', '"MfaConfiguration": "OFF", "Schema": []', '"MfaConfiguration": "OFF"'],
    ['Remove MfaConfiguration', '"MfaConfiguration": null, "PoolName": "x"', '"PoolName": "x"'],
    ['Change to []', '"AutoVerifiedAttributes": null', '"AutoVerifiedAttributes": []'],
  ])('%s', (title, before, after) => {
    expect(afterFix(poolFile(before), title)).toBe(poolFile(after));
  });

  it('turns a pasted description into a pool file', () => {
    const pasted = JSON.stringify({ UserPool: describedBare }, undefined, 2);
    const text = afterFix(pasted, 'Turn the DescribeUserPool output into a pool file');
    expect(text.trim()).toBe(toFileText(describedBare).trim());
  });

  it('keeps the comments of the lines that it does not speak of', () => {
    expect(
      afterFix('{\n  // the pool\n  "UserPoolId": "eu-west-1_Abc1", // id\n  "Arn": "x" // pasted\n}\n', 'Remove Arn'),
    ).toBe('{\n  // the pool\n  "UserPoolId": "eu-west-1_Abc1" // id\n  // pasted\n}\n');
  });
});
