// Text that users paste into a pool file, and the result of its conversion, with one test for each known format.

import { describe, expect, it } from 'vitest';
import { paste } from './paste.ts';

/** A pool as DescribeUserPool returns it. Cloud Control uses other names. */
const settings = {
  Policies: {
    PasswordPolicy: {
      MinimumLength: 8,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      RequireUppercase: true,
      TemporaryPasswordValidityDays: 7,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  },
  LambdaConfig: {},
  AutoVerifiedAttributes: ['email'],
  MfaConfiguration: 'OFF',
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  DeletionProtection: 'ACTIVE',
  UserPoolTier: 'ESSENTIALS',
};
const id = 'eu-west-1_Ab12Cd34E';
const description = {
  Id: id,
  Name: 'shop',
  Arn: `arn:aws:cognito-idp:eu-west-1:111122223333:userpool/${id}`,
  ...settings,
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
  UsernameAttributes: ['email'],
  SchemaAttributes: [{ Name: 'sub' }],
  EstimatedNumberOfUsers: 3,
};
const request = { UserPoolId: id, PoolName: 'shop', ...settings };
const pulled = { ...request, AccountRecoverySetting: {} };

function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name.charAt(0).toLowerCase() + name.slice(1), camel(child)]),
  );
}

function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake);
  if (typeof value !== 'object' || value === null) return value;
  const name = (key: string) => key.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [name(key), snake(child)]));
}

describe('names in other spellings', () => {
  it('are accepted in a camel-case backup of a description', () => {
    const { found, message, value, errors } = paste(camel(description) as object);
    expect(found).toHaveLength(1);
    expect(message).toContain('DescribeUserPool output');
    expect(message).toContain('estimatedNumberOfUsers (read-only) and usernameAttributes (set only at creation)');
    expect(value).toEqual(pulled);
    expect(errors).toEqual([]);
  });

  it('are accepted in a camel-case description with userPoolName', () => {
    const { message, value } = paste({
      userPoolName: 'shop',
      usernameAttributes: ['email'],
      policies: { passwordPolicy: { minimumLength: 8, requireSymbols: true } },
      userPoolTags: { costCenter: 'a' },
    });
    expect(message).toContain('The conversion keeps everything.');
    expect(value).toEqual({
      PoolName: 'shop',
      UsernameAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireSymbols: true } },
      UserPoolTags: { costCenter: 'a' },
    });
  });

  it.each([
    ['are accepted in a snake-case response', snake({ UserPool: description }) as object],
    ['are accepted in a camel-case response', camel({ UserPool: description }) as object],
  ])('%s', (_, pasted) => {
    expect(paste(pasted)).toMatchObject({ value: pulled, errors: [] });
  });

  it('are accepted in a camel-case request', () => {
    const { message, value } = paste(camel(request) as object);
    expect(message).toMatch(/^The settings' names aren't spelled the way they are in the API/);
    expect(value).toEqual(request);
  });

  it('do not affect comments', () => {
    const { value, found } = paste('{\n  "userPoolId": "eu-west-1_Ab12Cd34E", // mine\n  "mfaConfiguration": "OFF"\n}');
    expect(found).toHaveLength(1);
    expect(value).toEqual({ UserPoolId: 'eu-west-1_Ab12Cd34E', MfaConfiguration: 'OFF' });
  });

  it.each([
    ['a pool file with two mistakes', { UserPoolId: id, policies: {}, lambdaConfig: {} }],
    ['other JSON', { id: 1, name: 'x', status: 'ok', description: 'y' }],
  ])('are not expected in %s', (_, pasted) => {
    expect(paste(pasted).message).toBe('');
  });
});

describe('values that have other types', () => {
  it('a template with strings instead of numbers and booleans gets values of the right types', () => {
    const { message, value, errors } = paste({
      Resources: {
        Pool: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            UserPoolName: 'shop',
            AdminCreateUserConfig: { AllowAdminCreateUserOnly: 'true' },
            Policies: { PasswordPolicy: { MinimumLength: '8', RequireNumbers: 'false' } },
            UserPoolTags: { port: 443 },
            AutoVerifiedAttributes: 'email',
          },
        },
      },
    });
    expect(message).toContain(
      'The conversion changes the type of AdminCreateUserConfig.AllowAdminCreateUserOnly, Policies.PasswordPolicy.MinimumLength, Policies.PasswordPolicy.RequireNumbers, UserPoolTags.port and AutoVerifiedAttributes.',
    );
    expect(value).toEqual({
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireNumbers: false } },
      AutoVerifiedAttributes: ['email'],
      UserPoolTags: { port: '443' },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      PoolName: 'shop',
    });
    expect(errors).toEqual([]);
  });

  it('the properties of a pool without the rest of its template only have the error about the format', () => {
    expect(
      paste({ UserPoolName: 'x', AdminCreateUserConfig: { AllowAdminCreateUserOnly: 'true' } }).found,
    ).toHaveLength(1);
  });

  it('enum objects from PowerShell are replaced by their values', () => {
    const { message, value, errors } = paste({
      ...description,
      MfaConfiguration: { Value: 'OFF' },
      DeletionProtection: { Value: 'ACTIVE' },
      Policies: { ...settings.Policies, SignInPolicy: { AllowedFirstAuthFactors: [{ Value: 'PASSWORD' }] } },
      HttpStatusCode: 200,
      ContentLength: 2000,
    });
    expect(message).toContain(
      'the type of Policies.SignInPolicy.AllowedFirstAuthFactors[0], MfaConfiguration and DeletionProtection.',
    );
    expect(message).toContain('HttpStatusCode, ContentLength (metadata of the response)');
    expect(value).toEqual(pulled);
    expect(errors).toEqual([]);
  });

  it('an ambiguous value is kept', () => {
    const { value, errors } = paste({ UserPoolName: 'x', Policies: { PasswordPolicy: { MinimumLength: 'eight' } } });
    expect(value).toMatchObject({ Policies: { PasswordPolicy: { MinimumLength: 'eight' } } });
    expect(errors).toContain('type-mismatch');
  });
});

describe('responses and recordings', () => {
  const withNulls = {
    ...description,
    SmsConfiguration: null,
    DeviceConfiguration: null,
    LambdaConfig: { PreSignUp: null },
  };

  it.each([
    ['a response of the SDK for Go', { UserPool: withNulls, ResultMetadata: {} }],
    ['a response of the SDK for JavaScript', { $metadata: { httpStatusCode: 200 }, UserPool: withNulls }],
    ['bare, with the metadata that the SDK adds', { ...withNulls, ResultMetadata: {}, $metadata: {} }],
    ['recorded', { status_code: 200, data: { UserPool: withNulls, ResponseMetadata: {} } }],
    ['a recording by another tool', { statusCode: 200, headers: {}, data: { userPool: camel(withNulls) } }],
    ['a list with one pool', [description]],
    ['a list with one response', [{ UserPool: withNulls }]],
    ['a backup of complete pools', { UserPools: [description] }],
  ])('%s', (_, pasted) => {
    expect(paste(pasted)).toMatchObject({ value: pulled, errors: [] });
  });

  it('the message names the metadata of a response', () => {
    const { message } = paste({ status_code: 200, data: { UserPool: description }, ResultMetadata: {} });
    expect(message).toContain('status_code (not part of the pool)');
    expect(message).toContain('ResultMetadata (metadata of the response)');
  });

  it('a list of several pools has one conversion for each pool', () => {
    const { titles, value } = paste([description, { ...description, Name: 'staff' }]);
    expect(titles).toEqual([
      expect.stringMatching(/^Convert \[0\] to a user pool file/),
      expect.stringMatching(/^Convert \[1\] to a user pool file/),
    ]);
    expect(value).toEqual(pulled);
  });

  it('a list of very many pools has no conversion', () => {
    const { found, titles } = paste(Array<object>(2000).fill(description));
    expect(found).toEqual([expect.stringContaining('It has 2000 user pools. Keep one of them and remove the others.')]);
    expect(titles).toEqual([]);
  });

  it('a list with one request is converted to that request', () => {
    expect(paste([request])).toMatchObject({ value: request, errors: [] });
  });
});

const properties = {
  UserPoolName: 'shop',
  ...settings,
  UsernameAttributes: ['email'],
  EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
};
const { UserPoolId: _, ...withoutId } = { ...request, UsernameAttributes: ['email'] };
const template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: properties } },
};

describe('templates', () => {
  it.each([
    ['the output of get-template', { TemplateBody: template, StagesAvailable: ['Original', 'Processed'] }],
    ['the output of get-template as text', { TemplateBody: JSON.stringify(template), StagesAvailable: [] }],
    [
      'the output of get-template as YAML',
      {
        TemplateBody: `Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties: ${JSON.stringify(properties)}\n`,
      },
    ],
    ['the Properties of a resource', { Properties: properties }],
    ['a resource in a list', [{ Type: 'AWS::Cognito::UserPool', Properties: properties }]],
  ])('%s', (_, pasted) => {
    const { message, value, errors } = paste(pasted);
    expect(message).toContain('EnabledMfas (set in a *.userpoolmfa.json file)');
    expect(value).toEqual(withoutId);
    expect(errors).toEqual([]);
  });

  it('get-template output with unreadable text has no fix that would remove the text', () => {
    const { found, titles } = paste({ TemplateBody: 'a: [' });
    expect(found).toEqual([expect.stringContaining('Paste the template itself here.')]);
    expect(titles).toEqual([]);
  });

  it('a SAM template loses Globals, Hooks and similar sections', () => {
    const { message, value } = paste({
      Transform: 'AWS::Serverless-2016-10-31',
      Globals: { Function: { Runtime: 'nodejs24.x' } },
      Hooks: {},
      Constants: {},
      Future: {},
      ...template,
    });
    expect(message).toContain('Transform, Globals, Hooks, Constants, Future');
    expect(value).toEqual(withoutId);
  });

  it('a template with functions loses NoValue, but keeps the other functions, which the message names', () => {
    const { message, value, errors } = paste({
      Resources: {
        Pool: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            UserPoolName: { 'Fn::Sub': '${AWS::StackName}' },
            SmsConfiguration: { Ref: 'AWS::NoValue' },
            AutoVerifiedAttributes: ['email', { Ref: 'AWS::NoValue' }],
            EmailConfiguration: { 'Fn::If': ['HasMail', { From: 'a@example.com' }, { Ref: 'AWS::NoValue' }] },
            LambdaConfig: {
              CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: { 'Fn::GetAtt': ['Mail', 'Arn'] } },
              KMSKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
            },
          },
        },
      },
    });
    expect(message).toContain('SmsConfiguration, AutoVerifiedAttributes[1] (AWS::NoValue)');
    expect(message).toContain(
      'The result still contains CloudFormation functions (PoolName, EmailConfiguration, LambdaConfig.CustomEmailSender.LambdaArn and LambdaConfig.KMSKeyID). Replace each with its value.',
    );
    expect(value).toEqual({
      LambdaConfig: {
        CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: { 'Fn::GetAtt': ['Mail', 'Arn'] } },
        KMSKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
      },
      AutoVerifiedAttributes: ['email'],
      EmailConfiguration: { 'Fn::If': ['HasMail', { From: 'a@example.com' }, { Ref: 'AWS::NoValue' }] },
      PoolName: { 'Fn::Sub': '${AWS::StackName}' },
    });
    expect(errors).not.toContain('custom-sender-needs-kms');
  });
});

describe('a live pool with CloudFormation’s names', () => {
  const live = {
    ...properties,
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
    Schema: [{ Name: 'sub' }],
    SmsConfiguration: {},
    UserPoolAddOns: {},
    EmailVerificationSubject: '',
    AccountRecoverySetting: { RecoveryMechanisms: [] },
    UserPoolTags: { 'aws:cloudformation:stack-name': 'shop', team: 'a' },
  };
  const returned = {
    UserPoolId: id,
    Arn: description.Arn,
    ProviderName: 'cognito-idp',
    ProviderURL: 'https://cognito-idp',
  };
  const asPulled = { ...pulled, UserPoolTags: { team: 'a' } };
  const { UserPoolId: _id, ...pulledWithoutId } = { ...asPulled, UsernameAttributes: ['email'] };

  it.each([
    [
      'Cloud Control',
      {
        TypeName: 'AWS::Cognito::UserPool',
        ResourceDescription: { Identifier: id, Properties: JSON.stringify({ ...live, ...returned }) },
      },
    ],
    [
      'a list from Cloud Control',
      { ResourceDescriptions: [{ Identifier: id, Properties: JSON.stringify({ ...live, ...returned }) }] },
    ],
    ['the bare model', { ...live, ...returned }],
    ['the model as a resource', { Type: 'AWS::Cognito::UserPool', Properties: { ...live, ...returned } }],
  ])('%s', (_, pasted) => {
    const { message, value, errors } = paste(pasted);
    expect(message).toContain('UserPoolTags["aws:cloudformation:stack-name"] (AWS tags)');
    expect(value).toEqual(asPulled);
    expect(errors).toEqual([]);
  });

  it('the output of the IaC generator is converted', () => {
    const generated = {
      Metadata: { TemplateId: 'arn:aws:cloudformation:eu-west-1:111122223333:generatedTemplate/1' },
      Resources: {
        P1: {
          UpdateReplacePolicy: 'Retain',
          Type: 'AWS::Cognito::UserPool',
          DeletionPolicy: 'Retain',
          Properties: live,
        },
      },
    };
    const { value, errors } = paste(generated);
    expect(value).toEqual(pulledWithoutId);
    expect(errors).toEqual([]);
  });

  it('a list that contains only names is not converted', () => {
    const { titles, message } = paste({
      TypeName: 'AWS::Cognito::UserPool',
      ResourceDescriptions: [{ Identifier: id }],
    });
    expect([titles, message]).toEqual([[], '']);
  });
});

describe('the Serverless Framework', () => {
  const yaml = `service: shop
provider:
  name: aws
functions:
  api:
    handler: index.handler
resources:
  Resources:
    Pool:
      Type: AWS::Cognito::UserPool
      Properties:
        UserPoolName: shop-\${self:provider.stage}
        MfaConfiguration: OFF
        UsernameAttributes: [email]
`;

  it.each([
    ['in YAML', yaml],
    [
      'in JSON',
      {
        service: 'shop',
        provider: { name: 'aws' },
        resources: {
          Resources: {
            Pool: {
              Type: 'AWS::Cognito::UserPool',
              Properties: {
                UserPoolName: 'shop-${self:provider.stage}',
                MfaConfiguration: 'OFF',
                UsernameAttributes: ['email'],
              },
            },
          },
        },
      },
    ],
    [
      'in a list of parts',
      yaml.replace('  Resources:', '  - ${file(other.yml)}\n  - Resources:').replace('    Pool:', '     Pool:'),
    ],
  ])('%s', (_, pasted) => {
    const { message, value } = paste(pasted);
    expect(message).toContain('a Serverless Framework configuration');
    expect(message).toContain(
      'The result still contains functions and variables (PoolName). Replace each with its value.',
    );
    expect(value).toEqual({
      MfaConfiguration: 'OFF',
      PoolName: 'shop-${self:provider.stage}',
      UsernameAttributes: ['email'],
    });
  });

  it.each([
    ['in YAML', 'service: shop\nprovider:\n  name: aws\nresources: ${file(pool.yml)}\n'],
    ['in JSON', { service: 'shop', provider: { name: 'aws' }, resources: { Resources: {} } }],
  ])('a file without a pool has a message with the next step: %s', (_, pasted) => {
    const { found, titles } = paste(pasted);
    expect(found).toEqual([expect.stringContaining('It has no user pool in resources.Resources.')]);
    expect(titles).toEqual([]);
  });
});

describe('text that cannot be converted has a message that names its format and says what to do', () => {
  it.each([
    [
      'a Terraform state',
      { version: 4, terraform_version: '1.9.0', serial: 3, lineage: 'x', outputs: {}, resources: [] },
      'Terraform',
    ],
    ['the output of terraform show', { format_version: '1.0', terraform_version: '1.9.0', values: {} }, 'Terraform'],
    ['Terraform in JSON', { resource: { aws_cognito_user_pool: { pool: { name: 'x' } } } }, 'Terraform'],
    [
      'Amplify’s questionnaire',
      { version: '1', cognitoConfig: { userPoolName: 'x', mfaConfiguration: 'OFF' } },
      'Amplify',
    ],
    ['list-user-pools', { UserPools: [{ Id: id, Name: 'x', LambdaConfig: {} }], NextToken: 'x' }, 'describe-user-pool'],
    ['an app client', { UserPoolClient: { UserPoolId: id, ClientName: 'x', ClientId: '1' } }, 'app client'],
    ['a bare app client', { UserPoolId: id, ClientName: 'x', ClientId: '1', ExplicitAuthFlows: [] }, 'app client'],
    ['a CloudFormation app client', { Type: 'AWS::Cognito::UserPoolClient', Properties: {} }, 'app client'],
  ])('%s', (_, pasted, advice) => {
    const { found, titles } = paste(pasted);
    expect(found).toEqual([expect.stringMatching(/^foreign-form: This is .*, not a user pool file\.\n/)]);
    expect(found[0]).toContain(advice);
    expect(titles).toEqual([]);
  });
});

describe('the settings that are fixed at creation', () => {
  const yamlTemplate = `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: shop
      UsernameAttributes: [email]
      UsernameConfiguration:
        CaseSensitive: 'false'
      Schema:
        - name: tier
          AttributeDataType: String
          Mutable: true
          StringAttributeConstraints:
            MinLength: 1
            MaxLength: 20
`;
  const permanent = {
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    Schema: [
      {
        Name: 'tier',
        AttributeDataType: 'String',
        Mutable: true,
        StringAttributeConstraints: { MinLength: '1', MaxLength: '20' },
      },
    ],
  };

  it('are kept for a new pool, with the spelling and types of the API', () => {
    const { message, value, errors } = paste(yamlTemplate);
    expect(value).toEqual({ PoolName: 'shop', ...permanent });
    expect(Object.keys(value as object).slice(0, 1)).toEqual(['PoolName']);
    expect(errors).toEqual([]);
    expect(message).not.toContain('set only at creation');
    expect(message).toContain('The result describes a new pool. If the pool already exists, set UserPoolId.');
  });

  it('are removed, and the reason is given, if the template contains the ID of the pool', () => {
    const { message, value } = paste(yamlTemplate.replace('UserPoolName: shop', `UserPoolId: ${id}`));
    expect(value).toEqual({ UserPoolId: id });
    expect(message).toContain('UsernameAttributes, UsernameConfiguration, Schema (set only at creation)');
    expect(message).not.toContain('The conversion changes the type');
    expect(message).not.toContain('new pool');
  });

  it('are reported as errors with a fix as soon as the user adds the ID of a pool', () => {
    const { value } = paste(yamlTemplate);
    const { found } = paste({ UserPoolId: id, ...(value as object) });
    expect(found.filter((line) => line.startsWith('create-only-field'))).toHaveLength(3);
  });

  it('are kept if a description has no ID, except for the defaults of standard attributes', () => {
    const { Id: _id, ...nameless } = description;
    const { message, value, errors } = paste({
      UserPool: {
        ...nameless,
        AliasAttributes: [],
        SchemaAttributes: [
          { Name: 'sub', AttributeDataType: 'String', Mutable: false, Required: true },
          { Name: 'name', AttributeDataType: 'String', Mutable: true, Required: false },
          { Name: 'custom:tier', AttributeDataType: 'String', Mutable: true, Required: false },
        ],
      },
    });
    expect(value).toMatchObject({
      PoolName: 'shop',
      UsernameAttributes: ['email'],
      Schema: [{ Name: 'tier', AttributeDataType: 'String', Mutable: true }],
    });
    expect(value).not.toHaveProperty('AliasAttributes');
    expect(message).toContain('SchemaAttributes (only what differs from the defaults is kept, in Schema)');
    expect(errors).toEqual([]);
  });
});

describe('YAML', () => {
  const yaml = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  # of the shop
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: !Sub "\${AWS::StackName}-pool"
      MfaConfiguration: OFF
      AutoVerifiedAttributes: [email, !Ref AWS::NoValue]
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: yes }
      Policies:
        PasswordPolicy: &policy
          MinimumLength: 12
          RequireNumbers: true
      SmsConfiguration:
        SnsCallerArn: !GetAtt Role.Arn
        ExternalId: 0123
      UserPoolTags:
        version: 1.10
        account: 012345678901
`;

  it('with a template becomes a pool file in which CloudFormation functions have their long form', () => {
    const { found, message, value, errors } = paste(yaml);
    expect(found).toHaveLength(1);
    expect(message).toBe(
      'This is a CloudFormation template, not a user pool file.\nThe conversion removes AutoVerifiedAttributes[1] (AWS::NoValue) and AWSTemplateFormatVersion, Resources.Pool.Type (CloudFormation only). The conversion changes the type of AdminCreateUserConfig.AllowAdminCreateUserOnly. The result still contains CloudFormation functions (PoolName and SmsConfiguration.SnsCallerArn). Replace each with its value. The result describes a new pool. If the pool already exists, set UserPoolId. Comments are lost.',
    );
    expect(value).toEqual({
      PoolName: { 'Fn::Sub': '${AWS::StackName}-pool' },
      MfaConfiguration: 'OFF',
      AutoVerifiedAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true } },
      SmsConfiguration: { SnsCallerArn: { 'Fn::GetAtt': ['Role', 'Arn'] }, ExternalId: '0123' },
      UserPoolTags: { version: '1.10', account: '012345678901' },
    });
    expect(errors).toEqual(['type-mismatch', 'type-mismatch']);
  });

  it.each([
    [
      'a description',
      'UserPool:\n  Id: eu-west-1_Ab12Cd34E\n  Name: shop\n  LambdaConfig: {}\n',
      { UserPoolId: id, PoolName: 'shop', LambdaConfig: {} },
    ],
    ['a request', `UserPoolId: ${id}\nMfaConfiguration: 'OFF'\n`, { UserPoolId: id, MfaConfiguration: 'OFF' }],
    [
      'a resource',
      'Pool:\n  Type: AWS::Cognito::UserPool\n  Properties:\n    UserPoolName: shop\n',
      { PoolName: 'shop' },
    ],
    [
      'part of a template',
      '    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: shop\n',
      { PoolName: 'shop' },
    ],
    [
      'a SAM template with Windows line endings',
      'Transform: AWS::Serverless-2016-10-31\r\nGlobals:\r\n  Function:\r\n    Timeout: 3\r\nResources:\r\n  Pool:\r\n    Type: AWS::Cognito::UserPool\r\n',
      {},
    ],
  ])('with %s is converted', (_, text, expected) => {
    expect(paste(text).value).toEqual(expected);
  });

  it('with a skeleton loses the sample values and comments', () => {
    const text = `UserPoolId: ''  # [REQUIRED] The ID.
Policies:  # The policies.
  PasswordPolicy:
    MinimumLength: 0
    RequireUppercase: true
LambdaConfig:
  PreSignUp: ''
  CustomMessage: ''
SmsVerificationMessage: ''
EmailVerificationMessage: ''
UserPoolTags:
  KeyName: ''
MfaConfiguration: ON  # Valid values are: OFF, ON, OPTIONAL.
UserPoolTier: PLUS
`;
    expect(paste(text)).toMatchObject({ value: { UserPoolId: '' } });
  });

  it.each([
    ['without a pool', 'name: x\nversion: 2\nservices:\n  web: y\n', 'This YAML has no user pool'],
    ['of a template without a pool', 'Resources:\n  T:\n    Type: AWS::SNS::Topic\n', 'It has no user pool.'],
    [
      'with a syntax error',
      'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n   Properties: x\n',
      'because of a syntax error',
    ],
    ['with a duplicate key', 'Resources:\n  A: 1\n  A: 2\n', 'has the key A twice'],
    ['with a cycle', 'Resources: &all\n  A: 1\n  B: *all\n', '*all contains itself'],
    ['with an unknown alias', 'Resources: *none\nOther: 1\n', 'no anchor &none'],
    ['with several documents', 'Name: 1\nOther: 2\n---\nName: 3\nOther: 4\n', 'several documents'],
  ])('%s has a message that says so', (_, text, message) => {
    const { found, titles } = paste(text);
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(titles).toEqual([]);
  });
});
