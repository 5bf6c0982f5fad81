import { expect, it } from 'vitest';
import { toJsonSchema, type JsonSchema } from '#core/editor/json-schema';
import { fieldShapes } from '#core/resources';
import { createRequest, updateRequest } from '#core/resources/pool';

const fields = fieldShapes(createRequest);
const schema = toJsonSchema(createRequest);
const textOf = (name: string): string => schema.properties?.[name]?.markdownDescription ?? '';

it('the request for a new pool has every setting of CreateUserPool, and the pool ID', () => {
  const own = Object.keys(createRequest.shape.members);
  const shared = Object.keys(updateRequest.shape.members);
  expect(own.filter((name) => !shared.includes(name)).sort()).toEqual([
    'AliasAttributes',
    'Schema',
    'UsernameAttributes',
    'UsernameConfiguration',
  ]);
  expect(shared.filter((name) => !own.includes(name))).toEqual([]);
  expect(schema.required).toEqual(['PoolName']);
});

it('has a row for each setting, at every depth', () => {
  const names = [...fields.keys()].filter((name) => !/(\[\]|\{\})$/.test(name));
  expect(names.filter((name) => !Object.hasOwn(createRequest.fields, name))).toEqual([]);
});

it('says what a new pool gets without a setting, unless it is one of these', () => {
  const names = Object.keys(createRequest.shape.members);
  expect(names.filter((name) => !createRequest.fields[name]?.omission).sort()).toEqual([
    'AcrConfiguration',
    'DcrConfiguration',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'PoolName',
    'SmsAuthenticationMessage',
    'SmsVerificationMessage',
    'UserAttributeUpdateSettings',
    'UserPoolId',
    'VerificationMessageTemplate',
  ]);
});

it('sorts the settings of every object by frequency of use', () => {
  for (const [name, shape] of [['', createRequest.shape] as const, ...fields]) {
    if (shape.kind !== 'structure') continue;
    expect([...(createRequest.order[name] ?? [])].sort(), name).toEqual(Object.keys(shape.members).sort());
  }
});

it('describes every enum value', () => {
  for (const [name, shape] of fields) {
    const values = shape.kind === 'enum' ? shape.values : shape.kind === 'boolean' ? ['true', 'false'] : [];
    if (values.length === 0) continue;
    const row = createRequest.fields[name.replace(/\[\]$/, '')];
    expect(Object.keys(row?.values ?? {}).sort(), name).toEqual([...values].sort());
  }
});

it('describes a new pool, and mentions neither pushes nor resets', () => {
  expect(textOf('DeletionProtection')).toContain("**If omitted:** the new pool isn't protected");
  expect(textOf('AdminCreateUserConfig')).toContain('**If omitted:** anyone can sign up');
  const texts = [...textsIn(schema)];
  expect(texts.filter((text) => /a push|is reset|keeps its value/i.test(text))).toEqual([]);
});

function* textsIn({ markdownDescription, properties = {}, items }: JsonSchema): Generator<string> {
  if (markdownDescription !== undefined) yield markdownDescription.split('\n\n').slice(0, 3).join('\n\n');
  for (const below of [...Object.values(properties), ...(items ? [items] : [])]) yield* textsIn(below);
}
