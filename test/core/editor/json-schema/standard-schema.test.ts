import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument, type JSONSchema } from 'vscode-json-languageservice';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { toStandardSchema } from '#core/editor/json-schema';
import { fileTextOf } from '../../../support/live-pool.ts';
import { poolFile } from '../../../support/check.ts';
import { updateRequest } from '#core/resources/pool';

const corpus = new URL('../../../fixtures/pools/', import.meta.url);
const schema = toStandardSchema(updateRequest);
// In strict mode, nonstandard keywords are errors, and so are limits that do not apply to the declared type.
const ajv = new Ajv({ strict: true, allErrors: true });
const validate = ajv.compile(schema);

/** Returns the schema errors of a file, as `keyword path`. */
function schemaErrors(file: JsonObject): string[] {
  validate(file);
  return (validate.errors ?? []).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
}

describe('the schema for other tools', () => {
  it('is a draft-07 schema with standard keywords only', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: expect.stringMatching(/^urn:/) as string,
      title: 'Amazon Cognito user pool',
    });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each(readdirSync(corpus))('accepts the pool %s after a pull', (name) => {
    const described = parseDocument(readFileSync(new URL(name, corpus), 'utf8')).root;
    expect(schemaErrors(parseDocument(fileTextOf(described)).root)).toEqual([]);
  });

  it('accepts the example', () => {
    const text = readFileSync(new URL('../../../../examples/customers.userpool.json', import.meta.url), 'utf8');
    expect(schemaErrors(parseDocument(text).root)).toEqual([]);
  });

  it.each([
    ['no pool ID', '{ "PoolName": "x" }', ['required ']],
    ['an invalid pool ID', '{ "UserPoolId": "customers" }', ['pattern /UserPoolId']],
    ['a misspelled setting', poolFile('"MfaConfigurations": "ON"'), ['additionalProperties ']],
    [
      'a misspelled nested setting',
      poolFile('"Policies": { "PasswordPolicy": { "MinLength": 8 } }'),
      ['additionalProperties /Policies/PasswordPolicy'],
    ],
    ['an invalid enum value', poolFile('"MfaConfiguration": "ONN"'), ['enum /MfaConfiguration']],
    [
      'an invalid enum value in a list',
      poolFile('"AutoVerifiedAttributes": ["mail"]'),
      ['enum /AutoVerifiedAttributes/0'],
    ],
    [
      'a number as a string',
      poolFile('"Policies": { "PasswordPolicy": { "MinimumLength": "8" } }'),
      ['type /Policies/PasswordPolicy/MinimumLength'],
    ],
    [
      'a number outside its range',
      poolFile('"Policies": { "PasswordPolicy": { "MinimumLength": 5 } }'),
      ['minimum /Policies/PasswordPolicy/MinimumLength'],
    ],
    [
      'a string that is too short',
      poolFile('"SmsAuthenticationMessage": "Hi"'),
      ['minLength /SmsAuthenticationMessage'],
    ],
    [
      'a function name instead of an ARN',
      poolFile('"LambdaConfig": { "PreSignUp": "my-function-in-the-same-account" }'),
      ['pattern /LambdaConfig/PreSignUp'],
    ],
    ['a tag that is a number', poolFile('"UserPoolTags": { "floor": 8 }'), ['type /UserPoolTags/floor']],
    [
      'a duplicate item',
      poolFile('"AutoVerifiedAttributes": ["email", "email"]'),
      ['uniqueItems /AutoVerifiedAttributes'],
    ],
    ['add-ons without a mode', poolFile('"UserPoolAddOns": {}'), ['required /UserPoolAddOns']],
  ])('rejects %s', (_, text, expected) => {
    expect(schemaErrors(parseDocument(text).root)).toEqual(expected);
  });

  it('describes each enum value', () => {
    expect(schema.properties?.['UserPoolTier']?.description).toMatch(/\n\nValues\n\n- ESSENTIALS: [^\n]+\n- PLUS: /);
  });
});

describe('VS Code’s JSON service with the schema', () => {
  const service = getLanguageService({});
  service.configure({
    schemas: [
      { uri: 'file:///userpool.schema.json', fileMatch: ['*.userpool.json'], schema: schema as unknown as JSONSchema },
    ],
  });
  const open = (text: string) => {
    const document = TextDocument.create('file:///a.userpool.json', 'jsonc', 1, text);
    return { document, json: service.parseJSONDocument(document) };
  };

  it('accepts comments and trailing commas, and reports problems', async () => {
    const { document, json } = open(poolFile('"MfaConfiguration": "ONN", // soon\n'));
    const found = await service.doValidation(document, json, { comments: 'ignore', trailingCommas: 'ignore' });
    expect(found.map(({ message }) => message)).toEqual([
      'Value is not accepted. Valid values: "OFF", "ON", "OPTIONAL".',
    ]);
  });

  it('offers hovers and completions', async () => {
    const { document, json } = open(poolFile('"MfaConfiguration": ""'));
    const at = (text: string) => document.positionAt(document.getText().indexOf(text) + 1);
    const hover = await service.doHover(document, at('MfaConfiguration'), json);
    expect(JSON.stringify(hover?.contents)).toContain('Sets multi\\\\-factor authentication');
    const completions = await service.doComplete(document, at('""'), json);
    expect(completions?.items.map(({ label }) => label)).toEqual(['"OFF"', '"ON"', '"OPTIONAL"']);
  });
});
