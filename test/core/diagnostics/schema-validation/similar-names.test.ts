import { describe, expect, it } from 'vitest';
import { checkDocument, findProblems } from '#core/diagnostics';
import type { Diagnostic } from '#core/diagnostics/types';
import { formatPath, type JsonObject, type JsonValue } from '#core/json';
import { enumValues, requestFields, requestMembers } from '#core/resources/pool/shape';
import { afterFix, poolFile } from '../../../support/check.ts';
import { parsePool } from '../../../support/parse-pool.ts';
import { updateRequest } from '#core/resources/pool';

const about = (members: string) =>
  checkDocument(parsePool(poolFile(members))).filter(({ code }) => code === 'unknown-field');

/** Converts a name to Terraform's spelling. */
const snake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

describe('a misspelled name', () => {
  it.each([
    ['"AutoVerifyAttributes": ["email"]', 'AutoVerifiedAttributes', 'error'],
    ['"AutoVerifiedAttribute": ["email"]', 'AutoVerifiedAttributes', 'error'],
    ['"auto_verified_attributes": ["email"]', 'AutoVerifiedAttributes', 'error'],
    ['"auto-verified-attributes": ["email"]', 'AutoVerifiedAttributes', 'error'],
    ['"MfaConfig": "OFF"', 'MfaConfiguration', 'error'],
    ['"name": "x"', 'PoolName', 'warning'],
    ['"userPoolName": "x"', 'PoolName', 'warning'],
    ['"tags": {}', 'UserPoolTags', 'warning'],
    ['"Tags": {}', 'UserPoolTags', 'warning'],
    ['"Tier": "LITE"', 'UserPoolTier', 'warning'],
    ['"deletion_protection": "ACTIVE"', 'DeletionProtection', 'error'],
    ['"LambdaConfig": { "TokenGeneration": "x" }', 'PreTokenGeneration', 'warning'],
    ['"LambdaConfig": { "PreSignUpLambda": "x" }', 'PreSignUp', 'warning'],
    ['"LambdaConfig": { "pre_sign_up": "x" }', 'PreSignUp', 'error'],
    ['"LambdaConfig": { "VerifyAuthChallenge": "x" }', 'VerifyAuthChallengeResponse', 'warning'],
    ['"Policies": { "PasswordPolicy": { "MinLength": 8 } }', 'MinimumLength', 'error'],
    [
      '"EmailConfiguration": { "EmailSendingAccount": "DEVELOPER", "SourceArn": "arn:aws:ses:eu-west-1:123456789012:identity/a@example.com", "FromEmailAddress": "a@example.com" }',
      'From',
      'warning',
    ],
    ['"AccountRecoverySetting": { "recovery_mechanism": [] }', 'RecoveryMechanisms', 'error'],
    ['"SessionLimits": 4', undefined, 'warning'],
    ['"Configuration": {}', undefined, 'warning'],
    ['"Policies": { "SignInPolicy": {}, "SignUpPolicy": {} }', undefined, 'warning'],
  ])('%s: %s', (members, meant, severity) => {
    const [diagnostic] = about(members);
    expect(diagnostic?.severity).toBe(severity);
    const suggested = /Did you mean (\w+)\?$/.exec(diagnostic?.message ?? '')?.[1];
    expect(suggested).toBe(meant);
    const rename = meant === undefined ? [] : [`Rename to ${meant}`];
    expect(diagnostic?.fixes?.map(({ title }) => title)).toEqual([...rename, expect.stringMatching(/^Remove /)]);
  });

  it('may belong in another object', () => {
    const [diagnostic] = about('"password_policy": { "MinimumLength": 8 }');
    expect(diagnostic?.message).toBe('Unknown property password_policy. Did you mean Policies.PasswordPolicy?');
    expect(
      afterFix(poolFile('"password_policy": { "MinimumLength": 8 }'), 'Move PasswordPolicy to Policies').replace(
        /\s+/g,
        '',
      ),
    ).toBe(poolFile('"Policies": { "PasswordPolicy": { "MinimumLength": 8 } }').replace(/\s+/g, ''));
  });

  it('is not corrected to a name that the file already contains', () => {
    expect(about('"UserPoolTags": {}, "tags": { "a": "b" }')[0]?.message).not.toContain('Did you mean');
    expect(about('"AutoVerifiedAttributes": [], "auto_verified_attributes": []')[0]?.message).not.toContain('Did you');
  });

  it.each(requestMembers.filter((name) => name !== 'UserPoolId'))(
    '%s is recognized in snake case and in camel case',
    (name) => {
      const camel = name[0]!.toLowerCase() + name.slice(1);
      for (const written of new Set([snake(name), camel])) {
        if (written === name) continue;
        expect(about(`"${written}": "x"`)[0]?.message).toContain(`Did you mean ${name}?`);
      }
    },
  );

  it('is never corrected if the name is valid in another object', () => {
    for (const field of requestFields().keys()) {
      const name = field.split('.').at(-1) ?? '';
      if (/[[{]/.test(field) || requestMembers.includes(name)) continue;
      expect(about(`"${name}": "x"`)[0]?.message ?? '', name).not.toContain('Did you mean');
    }
  });
});

describe('an invalid enum value', () => {
  const titles = (members: string, code = 'enum-value') =>
    checkDocument(parsePool(poolFile(members)))
      .filter((diagnostic) => diagnostic.code === code)
      .flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));

  it.each([
    ['"MfaConfiguration": "NONE"', ['Change to "OFF"']],
    ['"MfaConfiguration": "disabled"', ['Change to "OFF"']],
    ['"MfaConfiguration": "false"', ['Change to "OFF"']],
    ['"DeletionProtection": "ENABLED"', ['Change to "ACTIVE"']],
    ['"DeletionProtection": "off"', ['Change to "INACTIVE"']],
    [
      '"UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT", "AdvancedSecurityAdditionalFlows": { "CustomAuthMode": "OFF" } }',
      ['Remove CustomAuthMode'],
    ],
    ['"AutoVerifiedAttributes": ["NONE"]', ['Remove AutoVerifiedAttributes[0]']],
    ['"AutoVerifiedAttributes": ["emil"]', ['Change to "email"']],
    ['"UserPoolTier": "PLSU"', ['Change to "PLUS"']],
    [
      '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "SOFTWARE_TOKEN_MFA"] } }',
      ['Change to "EMAIL_OTP"', 'Change to "SMS_OTP"', 'Change to "WEB_AUTHN"'],
    ],
  ])('%s', (members, expected) => {
    expect(titles(members)).toEqual(expected);
  });

  it('never has a fix that replaces it with a value for which a rule reports an error', () => {
    const files: JsonObject[] = [
      { UserPoolTier: 'LITE' },
      { UserPoolTier: 'ESSENTIALS', MfaConfiguration: 'ON' },
      { UserPoolTier: 'PLUS', MfaConfiguration: 'ON', SmsConfiguration: {} },
      {},
    ];
    for (const file of files) {
      for (const [field, shape] of requestFields()) {
        if (shape.kind !== 'enum' || field.includes('{}')) continue;
        const withValue = (value: JsonValue) =>
          findProblems(updateRequest, { UserPoolId: 'eu-west-1_Abc1', ...file, ...nested(field, value, file) });
        const errorsAfter = new Map<JsonValue, readonly string[]>();
        for (const word of ['SOMETHING', 'OFF', 'none', ...enumValues(shape.name).map((one) => `${one}X`)]) {
          const before = withValue(word);
          const known = new Set(errorsIn(before));
          for (const { edits } of before.find(({ code }) => code === 'enum-value')?.fixes ?? []) {
            const [edit] = edits;
            if (edit?.kind !== 'set') continue;
            const after = errorsAfter.get(edit.value) ?? errorsIn(withValue(edit.value));
            errorsAfter.set(edit.value, after);
            expect(
              after.filter((error) => !known.has(error)),
              `${field}: ${word} → ${JSON.stringify(edit.value)} in ${JSON.stringify(file)}`,
            ).toEqual([]);
          }
        }
      }
    }
  });

  const errorsIn = (diagnostics: readonly Diagnostic[]): string[] =>
    diagnostics
      .filter(({ severity, code }) => severity === 'error' && code !== 'enum-value')
      .map(({ code, path }) => `${code} ${formatPath(path)}`);

  function nested(field: string, value: JsonValue, around: JsonObject): JsonObject {
    const [top = '', ...rest] = field.split(/\.|(?=\[\])/);
    const inner = rest.reduceRight<JsonValue>((below, name) => (name === '[]' ? [below] : { [name]: below }), value);
    return { ...around, [top]: inner };
  }
});
