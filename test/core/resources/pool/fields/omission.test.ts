import { expect, it } from 'vitest';
import { fieldRows, omissions } from '#core/resources/pool/fields';
import { requestFields, requestMembers } from '#core/resources/pool/shape';

/** The known effects of omitting a setting: tested, documented or reported. */
const known: Readonly<Record<string, string>> = {
  Policies: 'kept measured',
  'Policies.PasswordPolicy': 'kept measured',
  'Policies.SignInPolicy': 'kept measured',
  'Policies.SignInPolicy.AllowedFirstAuthFactors': 'kept measured',
  'Policies.PasswordPolicy.MinimumLength': 'reset inferred',
  'Policies.PasswordPolicy.RequireUppercase': 'reset inferred',
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': 'reset inferred',
  DeletionProtection: 'kept measured',
  LambdaConfig: 'reset measured',
  'LambdaConfig.PreSignUp': 'reset measured',
  'LambdaConfig.InboundFederation': 'reset measured',
  AutoVerifiedAttributes: 'reset measured',
  UserAttributeUpdateSettings: 'kept measured',
  MfaConfiguration: 'kept measured',
  DeviceConfiguration: 'reset measured',
  UserPoolAddOns: 'reset measured',
  UserPoolTags: 'kept measured',
  UserPoolTier: 'kept measured',
  SmsConfiguration: 'kept measured',
  AccountRecoverySetting: 'kept measured',
  IssuerConfiguration: 'kept measured',
  KeyConfiguration: 'kept inferred',
  AdminCreateUserConfig: 'reset measured',
  VerificationMessageTemplate: 'reset measured',
  SmsAuthenticationMessage: 'reset measured',
  DcrConfiguration: 'kept documented',
  'DcrConfiguration.EnableStatus': 'reset documented',
  'DcrConfiguration.AllowedScopes': 'reset documented',
  PoolName: 'kept inferred',
  EmailConfiguration: 'unknown reported',
  AcrConfiguration: 'unknown inferred',
  SmsVerificationMessage: 'unknown inferred',
  EmailVerificationMessage: 'unknown inferred',
  EmailVerificationSubject: 'unknown inferred',
};

it('each omission has the known effect and its evidence', () => {
  for (const [name, expected] of Object.entries(known)) {
    const { effect, evidence } = omissions[name]!;
    expect(`${effect} ${evidence}`, name).toBe(expected);
  }
});

it('each omission is also described in the hover of its setting', () => {
  for (const [name, omission] of Object.entries(omissions)) expect(fieldRows[name]?.omission, name).toBe(omission);
});

it('has no row for a setting that the request does not have', () => {
  expect(Object.keys(omissions).filter((name) => !requestFields().has(name))).toEqual([]);
});

it('tested effects are stated as facts, and other effects are called unknown', () => {
  expect(omissions['AutoVerifiedAttributes']?.text).toBe('attributes are no longer verified (tested against AWS).');
  expect(omissions['UserPoolTier']?.text).toBe('the pool keeps its value (tested against AWS).');
  for (const { effect, text } of Object.values(omissions)) {
    expect(text.startsWith('the pool keeps'), text).toBe(effect === 'kept');
    expect(text.startsWith('not known for certain; '), text).toBe(effect === 'unknown');
  }
});

it('the table covers every top-level setting except the required one', () => {
  expect(requestMembers.filter((name) => !Object.hasOwn(omissions, name))).toEqual(['UserPoolId']);
});
