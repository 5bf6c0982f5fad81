import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import type { JsonObject } from '#core/json';
import { afterFix, poolFile } from '../../../support/check.ts';
import { parsePool } from '../../../support/parse-pool.ts';
import { planStep } from '../../../support/plan-push.ts';

const tight = (text: string): string => text.replace(/\s+/g, '');
const unknownIn = (members: string) =>
  checkDocument(parsePool(poolFile(members))).filter(({ code }) => code === 'unknown-field');

describe('a setting in the wrong place', () => {
  it.each([
    [
      'MinimumLength to Policies.PasswordPolicy',
      '"MinimumLength": 8',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 8 } }',
    ],
    [
      'MinimumLength to Policies.PasswordPolicy',
      '"Policies": { "PasswordPolicy": { "RequireNumbers": true }, "MinimumLength": 8 }',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 8, "RequireNumbers": true } }',
    ],
    [
      'PasswordPolicy to Policies',
      '"PoolName": "x", "PasswordPolicy": { "MinimumLength": 8 }',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 8 } }, "PoolName": "x"',
    ],
    [
      'EmailSendingAccount to EmailConfiguration',
      '"EmailSendingAccount": "COGNITO_DEFAULT"',
      '"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }',
    ],
    [
      'CustomAuthMode to UserPoolAddOns.AdvancedSecurityAdditionalFlows',
      '"UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT", "CustomAuthMode": "AUDIT" }',
      '"UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT", "AdvancedSecurityAdditionalFlows": { "CustomAuthMode": "AUDIT" } }',
    ],
    [
      'DeletionProtection to the top level',
      '"Policies": { "PasswordPolicy": { "DeletionProtection": "ACTIVE" } }, "MfaConfiguration": "OFF"',
      '"Policies": { "PasswordPolicy": {} }, "DeletionProtection": "ACTIVE", "MfaConfiguration": "OFF"',
    ],
  ])('can be moved: %s', (move, before, after) => {
    expect(tight(afterFix(poolFile(before), `Move ${move}`))).toBe(tight(poolFile(after)));
  });

  it.each([
    [
      '"LambdaArn": "x"',
      'LambdaArn belongs in another object.\nMove it to one of these: LambdaConfig.PreTokenGenerationConfig, LambdaConfig.CustomSMSSender, LambdaConfig.CustomEmailSender, LambdaConfig.InboundFederation.',
    ],
    ['"Priority": 1', 'Priority belongs in an item of AccountRecoverySetting.RecoveryMechanisms.'],
    ['"AcrValue": "urn:x"', 'AcrValue belongs in an entry of AcrConfiguration.'],
    [
      '"MinimumLength": 8, "Policies": { "PasswordPolicy": { "MinimumLength": 9 } }',
      'MinimumLength belongs in Policies.PasswordPolicy.\nThe file also has it there. Remove this one.',
    ],
    [
      // The object that the setting belongs in requires other settings too, or already has another value for this
      // setting.
      '"OriginationIdentity": "x"',
      'OriginationIdentity belongs in SmsConfiguration.EumsSms.',
    ],
    ['"MinimumLength": 8, "Policies": []', 'MinimumLength belongs in Policies.PasswordPolicy.'],
    ['"MinimumLength": "many"', 'MinimumLength belongs in Policies.PasswordPolicy.'],
  ])('has no quick fix where its place is ambiguous: %s', (members, message) => {
    const [diagnostic] = unknownIn(members);
    expect(diagnostic?.message).toBe(message);
    expect(diagnostic?.fixes?.map(({ title }) => title)).toEqual([expect.stringMatching(/^Remove \w+$/)]);
  });

  it('can be removed automatically if the right place has the same value', () => {
    const twice = '"MinimumLength": 8, "Policies": { "PasswordPolicy": { "MinimumLength": 8 } }';
    expect(unknownIn(twice).flatMap(({ fixes = [] }) => fixes)).toMatchObject([{ safe: true }]);
  });

  it('is reported as misspelled if only its capitalization differs from a setting of the same object', () => {
    expect(unknownIn('"VerificationMessageTemplate": { "SMSMessage": "{####} is it" }')).toMatchObject([
      { severity: 'error', fixes: [{ title: 'Rename to SmsMessage' }, { title: 'Remove SMSMessage' }] },
    ]);
  });

  it('is accepted if the live pool has it in the same place', () => {
    const described: JsonObject = { Id: 'eu-west-1_Abc1', Name: 'x', EmailConfiguration: { Region: 'eu-west-1' } };
    const file: JsonObject = { UserPoolId: 'eu-west-1_Abc1', EmailConfiguration: { Region: 'eu-west-1' } };
    const about = (live: JsonObject) =>
      planStep({ file, described: live, leftOut: 'keep' }).blockers.map(({ path }) => path.join('.'));
    expect(about(described)).toEqual([]);
    expect(about({ Id: 'eu-west-1_Abc1', Name: 'x' })).toEqual(['EmailConfiguration.Region']);
  });
});
