import { create, setMfa, update, type Expected, type Recording } from './recording.ts';

/** Returns a standard attribute as it appears in every pool. */
const attribute = (Name: string, AttributeDataType: string, constraints: object, more: object = {}): Expected => ({
  [`SchemaAttributes[${Name}]`]: {
    Name,
    AttributeDataType,
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    ...constraints,
    ...more,
  },
});

const text = (name: string, MinLength = '0', MaxLength = '2048'): Expected =>
  attribute(name, 'String', { StringAttributeConstraints: { MinLength, MaxLength } });

const custom = (name: string, isMutable: boolean): Expected =>
  attribute(`custom:${name}`, 'String', { StringAttributeConstraints: {} }, { Mutable: isMutable });

/** The twenty attributes in the response of CreateUserPool. */
const attributes: Expected = {
  ...attribute(
    'sub',
    'String',
    { StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' } },
    { Mutable: false, Required: true },
  ),
  ...text('name'),
  ...text('given_name'),
  ...text('family_name'),
  ...text('middle_name'),
  ...text('nickname'),
  ...text('preferred_username'),
  ...text('profile'),
  ...text('picture'),
  ...text('website'),
  ...text('email'),
  ...attribute('email_verified', 'Boolean', {}),
  ...text('gender'),
  ...text('birthdate', '10', '10'),
  ...text('zoneinfo'),
  ...text('locale'),
  ...text('phone_number'),
  ...attribute('phone_number_verified', 'Boolean', {}),
  ...text('address'),
  ...attribute('updated_at', 'Number', { NumberAttributeConstraints: { MinValue: '0' } }),
};

/** The settings that all recorded responses and descriptions have in common. */
const settings: Expected = {
  Id: '$ID',
  Arn: 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/$ID',
  Name: 'harbor',
  'Policies.PasswordPolicy': {
    MinimumLength: 8,
    RequireUppercase: true,
    RequireLowercase: true,
    RequireNumbers: true,
    RequireSymbols: true,
    TemporaryPasswordValidityDays: 7,
  },
  'Policies.SignInPolicy': { AllowedFirstAuthFactors: ['PASSWORD'] },
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  MfaConfiguration: 'OFF',
  EstimatedNumberOfUsers: 0,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Priority: 1, Name: 'verified_email' },
      { Priority: 2, Name: 'verified_phone_number' },
    ],
  },
  UserPoolTier: 'LITE',
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
  IssuerConfiguration: { Type: 'ORIGINAL' },
  AcrConfiguration: undefined,
  AliasAttributes: undefined,
  AutoVerifiedAttributes: undefined,
  DeviceConfiguration: undefined,
  SmsConfiguration: undefined,
  UserPoolAddOns: undefined,
};

const created: Expected = {
  ...settings,
  ...attributes,
  'SchemaAttributes[identities]': undefined,
  UserPoolTags: undefined,
};

const described: Expected = {
  ...settings,
  ...attributes,
  ...attribute('identities', 'String', { StringAttributeConstraints: {} }),
  UserPoolTags: {},
};

const describe = (answer: Expected): Recording['sequences'][number]['steps'][number] => ({
  call: 'DescribeUserPool',
  body: { UserPoolId: '$ID' },
  answer,
});

const lite = { UserPoolTier: 'LITE' };

/** Raw calls over HTTPS: eight creations in four variants, updates, descriptions, deletions and bad signatures. */
export const rawCalls: Recording = {
  source: 'radkawar/stackd',
  date: '2026-09-24',
  sequences: [
    {
      title: 'a LITE pool, updated by one setting',
      steps: [
        create(lite, {
          answer: {
            ...created,
            'SchemaAttributes[#]': Object.keys(attributes).map((path) => path.slice('SchemaAttributes['.length, -1)),
          },
        }),
        describe(described),
        update({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }, { bytes: 2 }),
        describe({
          ...described,
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
        }),
      ],
    },
    {
      title: 'a LITE pool moved to a higher tier',
      steps: [
        create(lite),
        update({ UserPoolTier: 'ESSENTIALS' }, { bytes: 2 }),
        describe({ ...described, UserPoolTier: 'ESSENTIALS' }),
      ],
    },
    {
      title: 'a pool with a custom attribute',
      steps: [
        create(
          { ...lite, Schema: [{ Name: 'department', AttributeDataType: 'String', Mutable: true }] },
          { answer: { ...created, ...custom('department', true) } },
        ),
      ],
    },
    {
      title: 'a pool with an alias',
      steps: [create({ ...lite, AliasAttributes: ['email'] }, { answer: { ...created, AliasAttributes: ['email'] } })],
    },
    {
      title: 'a pool with two custom attributes and a required one',
      steps: [
        create(
          {
            ...lite,
            Schema: [
              { Name: 'team', AttributeDataType: 'String', Mutable: true },
              { Name: 'tenant', AttributeDataType: 'String', Mutable: false },
              { Name: 'family_name', AttributeDataType: 'String', Mutable: true, Required: true },
            ],
          },
          {
            answer: {
              ...created,
              ...custom('team', true),
              ...custom('tenant', false),
              ...attribute(
                'family_name',
                'String',
                { StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' } },
                { Required: true },
              ),
            },
          },
        ),
      ],
    },
    {
      title: 'a pool that is deleted',
      pool: {},
      steps: [
        { call: 'DeleteUserPool', body: { UserPoolId: '$ID' }, bytes: 0 },
        {
          call: 'DescribeUserPool',
          body: { UserPoolId: '$ID' },
          bytes: 96,
          rejected: { type: 'ResourceNotFoundException', text: 'User pool $ID does not exist.' },
        },
        setMfa({ MfaConfiguration: 'OFF' }, { rejected: { type: 'ResourceNotFoundException' } }),
      ],
    },
    {
      title: 'signatures',
      pool: {},
      options: { accessKeyIds: ['AKIAI44QH8DHBEXAMPLE'] },
      steps: [
        {
          call: 'DescribeUserPool',
          body: { UserPoolId: '$ID' },
          authorization: null,
          rejected: { type: 'MissingAuthenticationTokenException', text: 'Missing Authentication Token' },
        },
        {
          call: 'DescribeUserPool',
          body: { UserPoolId: '$ID' },
          authorization: 'AWS4-HMAC-SHA256',
          rejected: {
            type: 'IncompleteSignatureException',
            text: "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter.",
            isCut: true,
          },
        },
        {
          call: 'DescribeUserPool',
          body: { UserPoolId: '$ID' },
          rejected: {
            type: 'UnrecognizedClientException',
            text: 'The security token included in the request is invalid.',
          },
        },
      ],
    },
  ],
};
