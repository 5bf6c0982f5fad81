import { constraint, creations, notInLite } from './creation.ts';
import { create, factors, invalid, invalidCut, role, type Recording } from './recording.ts';

const schema = (...Schema: object[]): { Schema: object[] } => ({ Schema });
const password = (PasswordPolicy: object): { Policies: object } => ({ Policies: { PasswordPolicy } });

/** More pools by the author of the pools in creations.ts: schema, policies and SMS. */
export const createdSchemas: Recording = {
  source: 'badmintoncryer/cdk-preflight, schema and policies',
  date: '2026-09-08 to 2026-09-14',
  sequences: [
    creations(
      'the schema',
      create(
        schema({
          Name: 'level',
          AttributeDataType: 'String',
          StringAttributeConstraints: { MinLength: '6', MaxLength: '5' },
        }),
        invalid("Attribute custom:level cannot have a max length shorter than it's min length"),
      ),
      create(
        schema({
          Name: 'n2',
          AttributeDataType: 'Number',
          NumberAttributeConstraints: { MinValue: '2', MaxValue: '1' },
        }),
        invalid("Attribute custom:n2 cannot have a max value smaller than it's min value"),
      ),
      create(
        schema(...Array.from({ length: 51 }, (_, index) => ({ Name: `c${index}`, AttributeDataType: 'String' }))),
        invalidCut(
          "1 validation error detected: Value '[SchemaAttributeType(name=c0, attributeDataType=String, developerOnlyAttribute=null, mutable=null, required=null, numberAttributeConstraints=null, stringAttributeConstraints=null), SchemaAttributeType(name=c1, attributeDataType=",
        ),
      ),
      create(
        schema({ Name: 'a'.repeat(21), AttributeDataType: 'String' }),
        constraint('a'.repeat(21), 'schema.1.member.name', 'Member must have length less than or equal to 20'),
      ),
      create(schema({ Name: 'a'.repeat(20), AttributeDataType: 'String' })),
      create(
        schema({ Name: 'dept', AttributeDataType: 'String', Required: true }),
        invalid('Required custom attributes are not supported currently.'),
      ),
      create(
        schema({ Name: 'dept', AttributeDataType: 'String' }, { Name: 'dept', AttributeDataType: 'String' }),
        invalid('Duplicate custom attribute names custom:dept are not allowed in a user pool schema.'),
      ),
      create(
        schema({ Name: 'email', AttributeDataType: 'Number' }),
        invalid(
          'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
        ),
      ),
      create(
        schema(
          { Name: 'email', AttributeDataType: 'String' },
          {
            Name: 'level',
            AttributeDataType: 'String',
            StringAttributeConstraints: { MinLength: '5', MaxLength: '5' },
          },
          { Name: 'n2', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1', MaxValue: '1' } },
        ),
      ),
    ),
    creations(
      'policies',
      create(factors('EMAIL_OTP'), invalid('Password should be configured as one of the allowed first auth factors.')),
      create({ UserPoolTier: 'LITE', ...factors('PASSWORD', 'WEB_AUTHN') }, notInLite('Passwordless Sign-In')),
      create(factors('PASSWORD', 'WEB_AUTHN')),
      create(
        password({ PasswordHistorySize: 25 }),
        constraint(
          '25',
          'policies.passwordPolicy.passwordHistorySize',
          'Member must have value less than or equal to 24',
        ),
      ),
      create(password({ PasswordHistorySize: 24 })),
      create(
        password({ TemporaryPasswordValidityDays: 366 }),
        constraint(
          '366',
          'policies.passwordPolicy.temporaryPasswordValidityDays',
          'Member must have value less than or equal to 365',
        ),
      ),
      create(password({ TemporaryPasswordValidityDays: 365 })),
    ),
    creations(
      'SMS',
      create(
        { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::999999999999:role/pf', ExternalId: 'pf' } },
        invalid('Cross-account pass role is not allowed.'),
      ),
      create(
        { SmsConfiguration: { SnsCallerArn: role, ExternalId: 'pf', SnsRegion: 'ap-northeast-1' } },
        invalid('Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1'),
      ),
      create({ SmsConfiguration: { SnsCallerArn: role, ExternalId: 'pf', SnsRegion: 'us-east-1' } }),
    ),
  ],
};

/** The first pools by the same author, in another Region. */
export const createdInTokyo: Recording = {
  source: 'badmintoncryer/cdk-preflight (Tokyo)',
  date: '2026-09-03',
  region: 'ap-northeast-1',
  sequences: [
    creations(
      'sign-in options',
      create(
        { AliasAttributes: ['email'], UsernameAttributes: ['phone_number'] },
        invalid('Only one of the aliasAttributes or usernameAttributes can be set in a User pool.'),
      ),
      create({ UsernameAttributes: ['email'] }),
      create(
        { MfaConfiguration: 'ON' },
        invalid('SMS configuration and Auto verification for phone_number are required when MFA is required/optional'),
      ),
    ),
    creations(
      'policies and recovery',
      create(
        {
          AccountRecoverySetting: {
            RecoveryMechanisms: [
              { Priority: 1, Name: 'verified_email' },
              { Priority: 1, Name: 'verified_phone_number' },
            ],
          },
        },
        invalid(
          'Invalid account recovery setting parameter. Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.',
        ),
      ),
      create(
        password({ MinimumLength: 4 }),
        constraint('4', 'policies.passwordPolicy.minimumLength', 'Member must have value greater than or equal to 6'),
      ),
      create(
        password({ MinimumLength: 200 }),
        constraint('200', 'policies.passwordPolicy.minimumLength', 'Member must have value less than or equal to 99'),
      ),
    ),
  ],
};
