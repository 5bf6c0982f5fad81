import { expect, it } from 'vitest';
import { fieldRows } from '#pool/fields';
import { requestMembers } from '#pool/shape';

/** What is known of leaving a member out, as it was measured, documented or reported. */
const known: Readonly<Record<string, string>> = {
  Policies: 'kept measured',
  'Policies.PasswordPolicy': 'kept measured',
  'Policies.SignInPolicy': 'kept measured',
  'Policies.PasswordPolicy.MinimumLength': 'reset inferred',
  'Policies.PasswordPolicy.RequireUppercase': 'reset inferred',
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': 'reset inferred',
  DeletionProtection: 'kept inferred',
  LambdaConfig: 'reset measured',
  'LambdaConfig.PreSignUp': 'reset measured',
  AutoVerifiedAttributes: 'reset measured',
  UserAttributeUpdateSettings: 'kept reported',
  MfaConfiguration: 'kept measured',
  DeviceConfiguration: 'reset reported',
  UserPoolAddOns: 'reset measured',
  UserPoolTags: 'kept reported',
  UserPoolTier: 'kept documented',
  DcrConfiguration: 'kept documented',
  'DcrConfiguration.EnableStatus': 'reset documented',
  'DcrConfiguration.AllowedScopes': 'reset documented',
  PoolName: 'kept inferred',
};

const unknown = [
  'AcrConfiguration',
  'EmailConfiguration',
  'SmsConfiguration',
  'AdminCreateUserConfig',
  'AccountRecoverySetting',
  'VerificationMessageTemplate',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'SmsAuthenticationMessage',
  'KeyConfiguration',
  'IssuerConfiguration',
];

it('says what is known, and how well', () => {
  for (const [name, expected] of Object.entries(known)) {
    const { effect, evidence } = fieldRows[name]!.omission!;
    expect(`${effect} ${evidence}`, name).toBe(expected);
  }
});

it('says plainly what is measured, and calls unknown what nobody knows', () => {
  expect(fieldRows['AutoVerifiedAttributes']?.omission?.text).toBe(
    'it is reset: nothing is verified any more (measured).',
  );
  for (const name of unknown) {
    expect(fieldRows[name]?.omission?.effect, name).toBe('unknown');
    expect(fieldRows[name]?.omission?.text, name).toMatch(/^nobody knows for sure; /);
  }
});

it('speaks of every top-level member but the one that no request is without', () => {
  const told = [...Object.keys(known), ...unknown];
  expect(requestMembers.filter((name) => !told.includes(name))).toEqual(['UserPoolId']);
});
