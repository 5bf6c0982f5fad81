// Converts working pools from every format that users might have them in. The result is the file that a pull writes,
// and it has no errors.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { paste } from './paste.ts';

const folder = new URL('../../fixtures/pools/', import.meta.url);
const pools = readdirSync(folder).map((name): [string, JsonObject] => [
  name,
  parseDocument(readFileSync(new URL(name, folder), 'utf8')).root,
]);

/** Returns the pool as Cloud Control describes it, with the names of the CloudFormation resource. */
function inCloudFormation({ Id, Name, SchemaAttributes, ...pool }: JsonObject): JsonObject {
  return {
    ...pool,
    UserPoolId: Id ?? null,
    UserPoolName: Name ?? null,
    Schema: SchemaAttributes ?? [],
    ProviderName: 'cognito-idp.example',
  };
}

const formats: readonly (readonly [name: string, write: (pool: JsonObject) => string | object])[] = [
  ['a response with metadata and nulls', (pool) => ({ UserPool: { ...pool, Unset: null }, ResultMetadata: {} })],
  ['a recording', (pool) => ({ status_code: 200, data: { UserPool: pool } })],
  ['a list', (pool) => [pool]],
  ['a response in YAML', (pool) => stringify({ UserPool: pool })],
  [
    'Cloud Control',
    (pool) => ({ ResourceDescription: { Identifier: 'x', Properties: JSON.stringify(inCloudFormation(pool)) } }),
  ],
  [
    'a template in YAML',
    (pool) =>
      stringify({ Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: inCloudFormation(pool) } } }),
  ],
];

describe.each(formats)('%s', (_, write) => {
  it.each(pools)('of %s', (_name, pool) => {
    const { value, errors } = paste(write(pool));
    expect(value).toEqual(parseDocument(fileTextOf(pool)).value);
    expect(errors).toEqual([]);
  });
});
