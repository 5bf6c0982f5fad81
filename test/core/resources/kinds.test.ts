import { describe, expect, it } from 'vitest';
import { poolLive } from '#core/resources/pool/live';
import { fieldShapes, kindOf, kinds, parseFile } from '#core/resources';
import { pool } from '#core/resources/pool';

it.each(['customers.userpool.json', '/a/B.UserPool.JSON', 'file:///c%3A/x/eu-west-1.userpool.json'])(
  '%s is a pool file',
  (name) => {
    expect(kindOf(name)).toBe(pool);
  },
);

it.each(['package.json', 'userpool.json', 'x.userpool.json.bak', ''])('%j has no kind', (name) => {
  expect(kindOf(name)).toBeUndefined();
});

describe.each(kinds)('the kind $id', ({ id, requests, companions, suffix }) => {
  it('has a unique ID and suffix, and companions that exist', () => {
    expect(kinds.filter((kind) => kind.id === id || kind.suffix === suffix)).toHaveLength(1);
    expect(kinds.map((kind) => kind.id)).toEqual(expect.arrayContaining(companions.map(({ kind }) => kind)));
  });

  it.each(Object.values(requests))('has rows and orders only for fields of $operation', (request) => {
    const names = ['', ...fieldShapes(request).keys()];
    expect(names).toEqual(expect.arrayContaining(Object.keys(request.fields)));
    expect(names).toEqual(expect.arrayContaining(Object.keys(request.order)));
  });
});

it.each([
  ['UpdateUserPool', '{ "UserPoolId": "eu-west-1_Abc1" }'],
  ['UpdateUserPool', '{ "UserPoolId": "", "Schema": [] }'],
  ['UpdateUserPool', '{ "UserPoolId": }'],
  ['UpdateUserPool', '{\n  "UserPoolId: "eu-west-1_Abc1",\n  "PoolName": "x"\n}'],
  ['UpdateUserPool', '{\n  UserPoolId": "eu-west-1_Abc1",\n  "PoolName": "x"\n}'],
  ['CreateUserPool', '{\n  // no UserPoolId\n  "PoolName: "x"\n}'],
  ['UpdateUserPool', '[]'],
  ['UpdateUserPool', '{ "UserPool": { "Id": "eu-west-1_Abc1" } }'],
  ['UpdateUserPool', '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }'],
  ['CreateUserPool', '{ "PoolName": "x", "Schema": [] }'],
  ['CreateUserPool', '{ "UserPoolID": "eu-west-1_Abc1" }'],
  ['CreateUserPool', '{}'],
  ['CreateUserPool', '{'],
  ['CreateUserPool', ''],
])('a document has its kind and the request %s: %j', (operation, text) => {
  expect(parseFile(text, pool)).toMatchObject({ kind: { id: pool.id }, request: { operation }, text });
});

it('a pool is identified by a valid ID, and labeled by its name', () => {
  expect(pool.identify({ UserPoolId: 'eu-west-1_Abc1', PoolName: 'x' })).toEqual({
    poolId: 'eu-west-1_Abc1',
    name: 'x',
  });
  expect(pool.identify({ UserPoolId: 'eu-west-1_Abc1' })?.name).toBe('eu-west-1_Abc1');
  expect(pool.identify({ UserPoolId: 'Abc1' })).toBeUndefined();
});

it('a pool’s description contains its account, its owner and whether it has a domain', () => {
  const { facts } = poolLive.describe;
  expect(facts({})).toEqual({ account: undefined, owner: undefined, hasDomain: false });
  const Arn = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Abc1';
  expect(facts({ Arn, Domain: 'x', UserPoolTags: { 'sst:app': 'x' } })).toEqual({
    account: '123456789012',
    owner: { tool: 'SST', stack: undefined },
    hasDomain: true,
  });
});
