import type { CreateUserPoolRequest, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { creationRules } from '../../sandbox/src/validation/index.ts';
import { open } from './harness.ts';

type Settings = Omit<CreateUserPoolRequest, 'PoolName'>;

/** Creates a pool. Returns the error message, or 'accepted'. */
async function answer(settings: Settings): Promise<string> {
  const { send } = await open();
  const { status, body } = await send('CreateUserPool', { PoolName: 'Customers', ...settings });
  return status === 200 ? 'accepted' : (body as { message: string }).message;
}

const schema = (...Schema: SchemaAttributeType[]): Settings => ({ Schema });
const text = (bounds: SchemaAttributeType['StringAttributeConstraints']): Settings =>
  schema({ Name: 'berth', AttributeDataType: 'String', StringAttributeConstraints: bounds });
const number = (bounds: SchemaAttributeType['NumberAttributeConstraints']): Settings =>
  schema({ Name: 'berth', AttributeDataType: 'Number', NumberAttributeConstraints: bounds });
const standard = 'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ';

const rejected: [code: string, settings: Settings, text: string][] = [
  [
    'alias-username-exclusive',
    { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
    'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.',
  ],
  ['schema-standard-type', schema({ Name: 'updated_at', AttributeDataType: 'String' }), `${standard}updated_at`],
  ['schema-standard-type', schema({ Name: 'email', DeveloperOnlyAttribute: true }), `${standard}email`],
  [
    'schema-type-required',
    schema({ Name: 'berth' }),
    'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
  ],
  [
    'schema-custom-required',
    schema({ Name: 'berth', AttributeDataType: 'String', Required: true }),
    'Required custom attributes are not supported currently.',
  ],
  [
    'schema-name-duplicate',
    schema({ Name: 'berth', AttributeDataType: 'String' }, { Name: 'berth', AttributeDataType: 'Number' }),
    'Duplicate custom attribute names custom:berth are not allowed in a user pool schema.',
  ],
  [
    'schema-length-number',
    text({ MinLength: '-1' }),
    'Invalid StringAttributeConstraints for schema attribute custom:berth',
  ],
  [
    'schema-value-number',
    number({ MinValue: 'one' }),
    'Invalid NumberAttributeConstraints for schema attribute custom:berth',
  ],
  [
    'schema-length-max',
    text({ MaxLength: '2049' }),
    'user.custom:berth: String attributes cannot have a length of more than 2048',
  ],
  [
    'schema-length-order',
    schema({
      Name: 'email',
      AttributeDataType: 'String',
      StringAttributeConstraints: { MinLength: '3', MaxLength: '2' },
    }),
    "Attribute email cannot have a max length shorter than it's min length",
  ],
  [
    'schema-number-order',
    number({ MinValue: '-1', MaxValue: '-2' }),
    "Attribute custom:berth cannot have a max value smaller than it's min value",
  ],
];

describe('CreateUserPool rejects', () => {
  it.each(rejected)('%s: %j', async (_code, settings, expected) => {
    expect(await answer(settings)).toBe(expected);
  });

  it('requests for every reason that the sandbox implements', () => {
    expect(new Set(rejected.map(([code]) => code))).toEqual(new Set(creationRules.map(({ code }) => code)));
  });
});

describe('CreateUserPool accepts', () => {
  it.each<[string, Settings]>([
    ['an alias and an empty list of username attributes', { AliasAttributes: ['email'], UsernameAttributes: [] }],
    ['a standard attribute without a type', schema({ Name: 'email', Required: true, Mutable: true })],
    ['bounds of another type, which it ignores', text({ MaxLength: '10' })],
    ['equal bounds', number({ MinValue: '2', MaxValue: '2' })],
    ['a string of the maximum length', text({ MinLength: '0', MaxLength: '2048' })],
    ['a name with the prefix, which it adds again', schema({ Name: 'custom:berth', AttributeDataType: 'String' })],
  ])('%s', async (_, settings) => {
    expect(await answer(settings)).toBe('accepted');
  });
});
