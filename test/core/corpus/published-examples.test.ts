import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { findConversion } from '#core/convert';
import { editText } from '#core/document';
import { isJsonObject, type JsonObject } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { publishedExamples } from '../../support/published-examples.ts';
import { parsePool } from '../../support/parse-pool.ts';

const creates = publishedExamples('CreateUserPool');
const updates = publishedExamples('UpdateUserPool');
/** Published requests that create a pool. Their names were changed. */
const published = JSON.parse(
  readFileSync(new URL('../../fixtures/public-requests.json', import.meta.url), 'utf8'),
) as readonly { readonly title: string; readonly request: JsonObject }[];
const responses = [...creates, ...updates, ...publishedExamples('DescribeUserPool')].flatMap(({ title, response }) => {
  const pool = response?.['UserPool'];
  return isJsonObject(pool) ? [{ title, pool }] : [];
});

/** Returns the errors in a file, as `code: message`. With `complete`, the file is checked as a complete request. */
function errorsIn(text: string, complete: boolean): string[] {
  return checkDocument(parsePool(text), { complete })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Converts a file in another format by applying its quick fix. */
const converted = (value: JsonObject): string =>
  editText(JSON.stringify(value, undefined, 2), findConversion(value)?.edits ?? []);

/** Converts a file in another format, and adds a pool ID if it has none. */
function convertedWithId(value: JsonObject): string {
  const poolFile = converted(value);
  if (parsePool(poolFile).root['UserPoolId'] !== undefined) return poolFile;
  return editText(poolFile, [{ kind: 'set', path: ['UserPoolId'], value: 'us-east-1_EXAMPLE' }]);
}

describe.each([false, true])('AWS’s own examples have no error (complete: %s)', (complete) => {
  it('and are found in the SDK', () => {
    expect(creates.map(({ input }) => Object.keys(input).length > 20)).toContain(true);
    expect(responses.map(({ pool }) => Object.keys(pool).length > 20)).toContain(true);
  });

  it.each(creates)('in a request that creates a pool: $title', ({ input }) => {
    expect(errorsIn(converted(input), complete)).toEqual([]);
  });

  it.each(responses)('in a response, after a pull: $title', ({ pool }) => {
    expect(errorsIn(fileTextOf(pool), complete)).toEqual([]);
  });

  it.each(responses)('in a response, after a conversion: $title', ({ pool }) => {
    expect(errorsIn(convertedWithId({ UserPool: pool }), complete)).toEqual([]);
  });

  // The SDK currently has no example of an update, only its skeleton, and it.each fails for an empty list.
  it('in requests that update a pool', () => {
    for (const { title, input } of updates) {
      expect(errorsIn(JSON.stringify(input, undefined, 2), complete), title).toEqual([]);
    }
  });
});

it.each(published)('a published request has no error after its conversion: $title', ({ request }) => {
  for (const complete of [false, true]) expect(errorsIn(converted(request), complete)).toEqual([]);
});
