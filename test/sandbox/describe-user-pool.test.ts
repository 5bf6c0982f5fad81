import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { answerOf, open } from './harness.ts';

describe('DescribeUserPool', () => {
  it('returns the same description of a bare pool as the service', async () => {
    const { pools, describe } = await open({ now: () => new Date('2026-11-20T12:00:00.250Z') });
    pools.create({ PoolName: 'Customers' }, { id: 'eu-west-1_AbCdEf123' });
    const { SchemaAttributes, ...pool } = await describe('eu-west-1_AbCdEf123');
    expect(SchemaAttributes).toHaveLength(21);
    expect(pool).toEqual({
      Id: 'eu-west-1_AbCdEf123',
      Name: 'Customers',
      Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123',
      CreationDate: new Date('2026-11-20T12:00:00.250Z'),
      LastModifiedDate: new Date('2026-11-20T12:00:00.250Z'),
      EstimatedNumberOfUsers: 0,
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
      MfaConfiguration: 'OFF',
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTags: {},
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_email' },
          { Priority: 2, Name: 'verified_phone_number' },
        ],
      },
      UserPoolTier: 'ESSENTIALS',
      KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
      IssuerConfiguration: { Type: 'ORIGINAL' },
    });
  });

  it('shows the names of ACR levels if the pool has custom names, or if the sandbox is configured to show names', async () => {
    const names = { Level1: { AcrValue: 'urn:cognito:loa:1' }, Level4: { AcrValue: 'urn:cognito:loa:4' } };
    const own = (await open()).pools.create({
      PoolName: 'Customers',
      AcrConfiguration: { Level2: { AcrValue: 'urn:example:2' } },
    });
    expect(own.AcrConfiguration).toMatchObject({ ...names, Level2: { AcrValue: 'urn:example:2' } });
    const { pools } = await open({ showDefaultAcr: true });
    expect(pools.create({ PoolName: 'Customers' }).AcrConfiguration).toMatchObject(names);
  });

  it('adds a prefix to custom attributes, and lets standard ones be configured', async () => {
    const { pools } = await open();
    const { SchemaAttributes = [] } = pools.create({
      PoolName: 'Customers',
      Schema: [
        { Name: 'tenant', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '20' } },
        { Name: 'internal', AttributeDataType: 'Number', DeveloperOnlyAttribute: true, Mutable: true },
        { Name: 'email_verified', AttributeDataType: 'Boolean' },
        { Name: 'email', AttributeDataType: 'String', Required: true },
      ],
    });
    const attribute = (name: string): unknown => SchemaAttributes.find(({ Name }) => Name === name);
    expect(attribute('custom:tenant')).toEqual({
      Name: 'custom:tenant',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: false,
      Required: false,
      StringAttributeConstraints: { MaxLength: '20' },
    });
    expect(attribute('dev:internal')).toMatchObject({ DeveloperOnlyAttribute: true, NumberAttributeConstraints: {} });
    expect(attribute('custom:email_verified')).toMatchObject({ AttributeDataType: 'Boolean' });
    expect(attribute('email')).toMatchObject({ Required: true, StringAttributeConstraints: { MaxLength: '2048' } });
    expect(SchemaAttributes).toHaveLength(24);
  });

  it('generates IDs the way the service does', async () => {
    const { pools } = await open();
    expect(pools.create({ PoolName: 'Customers' }).Id).toMatch(/^eu-west-1_[0-9A-Za-z]{9}$/);
  });

  it('rejects an invalid ID, and does not find an unknown one', async () => {
    const { client } = await open();
    const ask = (id: string): Promise<string> => answerOf(client.send(new DescribeUserPoolCommand({ UserPoolId: id })));
    expect(await ask('no id')).toBe(
      String.raw`InvalidParameterException: 1 validation error detected: Value 'no id' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w-]+_[0-9a-zA-Z]+`,
    );
    expect(await ask('eu-west-1_Nowhere00')).toBe(
      'ResourceNotFoundException: User pool eu-west-1_Nowhere00 does not exist.',
    );
  });
});
