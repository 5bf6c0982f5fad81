import { expect, it } from 'vitest';
import { toStandardSchema } from '#core/editor/json-schema';
import { updateRequest } from '#core/resources/pool';
import { schemaFile } from '../../scripts/build/schema-file.mjs';

it('the built schema is the one that the tests use', async () => {
  expect(JSON.parse(await schemaFile())).toEqual(toStandardSchema(updateRequest));
});
