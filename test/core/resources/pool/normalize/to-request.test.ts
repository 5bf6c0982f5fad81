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

describe('a described pool with every member', () => {
  const request = toRequest(describedWithEverything);

  it('has every member of the request described', () => {
    const described = Object.keys(describedWithEverything);
    const names = requestMembers.map((name) => ({ UserPoolId: 'Id', PoolName: 'Name' })[name] ?? name);
    expect(names.filter((name) => !described.includes(name))).toEqual([]);
  });

  it('loses only what must be dropped', () => {
    const kept = Object.keys(describedWithEverything)
      .filter((name) => !dropped.includes(name) && !mirrored.includes(name))
      .map((name) => ({ Id: 'UserPoolId', Name: 'PoolName' })[name] ?? name);
    expect(Object.keys(request).sort()).toEqual(kept.sort());
  });

  it('keeps every value but the mirrored days and the default levels', () => {
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

  it('keeps members that no SDK knows, at any depth', () => {
    expect(request['SessionConfiguration']).toEqual(describedWithEverything['SessionConfiguration']);
    expect((request['Policies'] as JsonObject)['RotationPolicy']).toEqual({ EveryDays: 90 });
  });
});

describe('what a description says only by leaving out', () => {
  it('is written out', () => {
    const { AccountRecoverySetting: _, ...legacy } = describedBare;
    expect(toRequest(legacy)).toMatchObject({ AutoVerifiedAttributes: [], AccountRecoverySetting: {} });
  });

  it('fills the days of temporary passwords from those of unused accounts on an old pool', () => {
    expect(
      toRequest({
        Id: 'eu-west-1_1',
        AdminCreateUserConfig: { UnusedAccountValidityDays: 30 },
        Policies: { PasswordPolicy: {} },
      }),
    ).toMatchObject({ AdminCreateUserConfig: {}, Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 30 } } });
  });

  it('moves a legacy text that the template does not have', () => {
    expect(toRequest({ Id: 'eu-west-1_1', SmsVerificationMessage: 'Code {####}' })).toMatchObject({
      VerificationMessageTemplate: { SmsMessage: 'Code {####}' },
    });
  });

  it('keeps a legacy text that contradicts the template', () => {
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

describe('what must not be sent back', () => {
  it('leaves tags of AWS out', () => {
    const tagged = { ...describedBare, UserPoolTags: { 'aws:cloudformation:stack-name': 'x', team: 'a' } };
    expect(toRequest(tagged)['UserPoolTags']).toEqual({ team: 'a' });
    expect(toRequest({ ...describedBare, UserPoolTags: { 'aws:x': 'y' } })).not.toHaveProperty('UserPoolTags');
  });

  it('leaves empty device, SMS and registration structures out', () => {
    const empty = { ...describedBare, DeviceConfiguration: {}, SmsConfiguration: {}, DcrConfiguration: {} };
    expect(toRequest(empty)).toEqual(toRequest(describedBare));
  });

  it('leaves all levels of authentication out where none has a name of its own', () => {
    expect(toRequest(describedBare)).not.toHaveProperty('AcrConfiguration');
  });

  it('leaves nulls out', () => {
    expect(toRequest({ ...describedBare, SmsConfiguration: null, LambdaConfig: { PreSignUp: null } })).toEqual(
      toRequest(describedBare),
    );
  });
});
