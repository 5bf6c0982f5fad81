import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { requestMembers } from '#core/resources/pool/shape';
import { toRequest } from '#core/resources/pool/normalize';
import { describedBare, describedWithEverything } from '../../../../support/pools.ts';

const dropped = [
  ...['Arn', 'CreationDate', 'LastModifiedDate', 'Status', 'EstimatedNumberOfUsers', 'SchemaAttributes'],
  ...['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Domain', 'CustomDomain'],
  ...['SmsConfigurationFailure', 'EmailConfigurationFailure'],
];
const mirrored = ['SmsVerificationMessage', 'EmailVerificationMessage', 'EmailVerificationSubject'];

describe('the request for a pool with every setting', () => {
  const request = toRequest(describedWithEverything);

  it('has every setting of the request', () => {
    const described = Object.keys(describedWithEverything);
    const names = requestMembers.map((name) => ({ UserPoolId: 'Id', PoolName: 'Name' })[name] ?? name);
    expect(names.filter((name) => !described.includes(name))).toEqual([]);
  });

  it('lacks only the settings that must be dropped', () => {
    const kept = Object.keys(describedWithEverything)
      .filter((name) => !dropped.includes(name) && !mirrored.includes(name))
      .map((name) => ({ Id: 'UserPoolId', Name: 'PoolName' })[name] ?? name);
    expect(Object.keys(request).sort()).toEqual(kept.sort());
  });

  it('keeps every value except the mirrored validity period and the authentication levels with default names', () => {
    const { Id, Name, AdminCreateUserConfig, AcrConfiguration, ...rest } = describedWithEverything;
    const { UnusedAccountValidityDays: _, ...admin } = AdminCreateUserConfig as JsonObject;
    expect(request).toEqual({
      ...Object.fromEntries(
        Object.entries(rest).filter(([name]) => !dropped.includes(name) && !mirrored.includes(name)),
      ),
      UserPoolId: Id,
      PoolName: Name,
      AdminCreateUserConfig: admin,
      AcrConfiguration: { Level1: (AcrConfiguration as JsonObject)['Level1'] },
    });
  });

  it('keeps settings unknown to the SDK, at any depth', () => {
    expect(request['SessionConfiguration']).toEqual(describedWithEverything['SessionConfiguration']);
    expect((request['Policies'] as JsonObject)['RotationPolicy']).toEqual({ EveryDays: 90 });
  });
});

describe('a default implied by a description', () => {
  it('is written explicitly', () => {
    const { AccountRecoverySetting: _, ...legacy } = describedBare;
    expect(toRequest(legacy)).toMatchObject({ AutoVerifiedAttributes: [], AccountRecoverySetting: {} });
  });

  it('is, for the temporary passwords of an old pool, the validity period of its unused accounts', () => {
    expect(
      toRequest({
        Id: 'eu-west-1_1',
        AdminCreateUserConfig: { UnusedAccountValidityDays: 30 },
        Policies: { PasswordPolicy: {} },
      }),
    ).toMatchObject({ AdminCreateUserConfig: {}, Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 30 } } });
  });

  it('is taken from a legacy message if the template has none', () => {
    expect(toRequest({ Id: 'eu-west-1_1', SmsVerificationMessage: 'Code {####}' })).toMatchObject({
      VerificationMessageTemplate: { SmsMessage: 'Code {####}' },
    });
  });

  it('is not taken from a legacy message that contradicts the template', () => {
    const request = toRequest({
      Id: 'eu-west-1_1',
      SmsVerificationMessage: 'Old {####}',
      VerificationMessageTemplate: { SmsMessage: 'New {####}' },
    });
    expect(request).toMatchObject({
      SmsVerificationMessage: 'Old {####}',
      VerificationMessageTemplate: { SmsMessage: 'New {####}' },
    });
  });
});

describe('a request', () => {
  it('omits AWS tags', () => {
    const tagged = { ...describedBare, UserPoolTags: { 'aws:cloudformation:stack-name': 'x', team: 'a' } };
    expect(toRequest(tagged)['UserPoolTags']).toEqual({ team: 'a' });
    expect(toRequest({ ...describedBare, UserPoolTags: { 'aws:x': 'y' } })).not.toHaveProperty('UserPoolTags');
  });

  it('omits empty device, SMS and registration structures', () => {
    const empty = { ...describedBare, DeviceConfiguration: {}, SmsConfiguration: {}, DcrConfiguration: {} };
    expect(toRequest(empty)).toEqual(toRequest(describedBare));
  });

  it('omits all authentication levels if none has a custom name', () => {
    expect(toRequest(describedBare)).not.toHaveProperty('AcrConfiguration');
  });

  it('omits nulls', () => {
    expect(toRequest({ ...describedBare, SmsConfiguration: null, LambdaConfig: { PreSignUp: null } })).toEqual(
      toRequest(describedBare),
    );
  });
});
