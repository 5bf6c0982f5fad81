import { expect, it } from 'vitest';
import { toStandardSchema } from '#core/editor/json-schema';
import { setMfaRequest } from '#core/resources/mfa';
import { createRequest, updateRequest } from '#core/resources/pool';
import { schemaFiles } from '../../scripts/build/schema-files.mjs';

it('the built schemas are the ones that the tests check', async () => {
  const files = await schemaFiles();
  expect(files.map(({ name, text }) => [name, JSON.parse(text) as unknown])).toEqual([
    ['userpool.schema.json', toStandardSchema(updateRequest)],
    ['userpool-create.schema.json', toStandardSchema(createRequest)],
    ['userpoolmfa.schema.json', toStandardSchema(setMfaRequest)],
  ]);
});
