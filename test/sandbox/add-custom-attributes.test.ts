import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { additionRules, creationRules } from '../../sandbox/src/validation/index.ts';
import { open } from './harness.ts';

const id = 'eu-west-1_AbCdEf123';
const berth: SchemaAttributeType = { Name: 'berth', AttributeDataType: 'String', Mutable: true };

async function pool() {
  const bench = await open();
  bench.pools.create({ PoolName: 'customers', Schema: [berth] }, { id });
  const add = async (...CustomAttributes: SchemaAttributeType[]): Promise<string> => {
    const { status, body } = await bench.send('AddCustomAttributes', { UserPoolId: id, CustomAttributes });
    return status === 200 ? JSON.stringify(body) : (body as { message: string }).message;
  };
  return { ...bench, add };
}

it('adds custom attributes, which the description then contains, and returns an empty response', async () => {
  const { add, describe } = await pool();
  const plan = {
    Name: 'plan',
    AttributeDataType: 'Number',
    NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
  } as const;
  expect(await add(plan, { Name: 'email', AttributeDataType: 'String' })).toBe('{}');
  const { SchemaAttributes = [] } = await describe(id);
  expect(SchemaAttributes.slice(-3)).toEqual([
    expect.objectContaining({ Name: 'custom:berth', Mutable: true }),
    { ...plan, Name: 'custom:plan', DeveloperOnlyAttribute: false, Mutable: false, Required: false },
    expect.objectContaining({ Name: 'custom:email' }),
  ]);
});

it.each<[string, SchemaAttributeType[], string]>([
  ['schema-add-existing', [berth], 'custom:berth: Existing attribute already has name custom:berth.'],
  [
    'schema-type-required',
    [{ Name: 'email' }],
    'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
  ],
  [
    'schema-add-total',
    Array.from({ length: 25 }, (_, i) => ({ ...berth, Name: `c${i}` })),
    'A user pool can have at most 50 custom attributes.',
  ],
])('rejects %s, and then adds nothing', async (code, attributes, text) => {
  const { add, describe } = await pool();
  if (code === 'schema-add-total') await add(...Array.from({ length: 25 }, (_, i) => ({ ...berth, Name: `b${i}` })));
  const before = await describe(id);
  expect(await add(...attributes)).toBe(text);
  expect(await describe(id)).toEqual(before);
});

it('rejects more than 25 attributes, and a name of more than 20 characters', async () => {
  const { add } = await pool();
  expect(await add(...Array.from({ length: 26 }, (_, i) => ({ ...berth, Name: `c${i}` })))).toContain(
    "at 'customAttributes' failed to satisfy constraint: Member must have length less than or equal to 25",
  );
  expect(await add({ ...berth, Name: 'x'.repeat(21) })).toContain("at 'customAttributes.1.member.name'");
});

it('applies all rules that CreateUserPool has for attributes', () => {
  const codes = additionRules.map(({ code }) => code);
  const shared = creationRules.map(({ code }) => code).filter((code) => code.startsWith('schema-'));
  expect(codes.filter((code) => shared.includes(code))).toEqual(shared);
});
