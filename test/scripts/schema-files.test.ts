import { expect, it } from 'vitest';
import { toStandardSchema } from '#core/editor/json-schema';
import { updateRequest } from '#core/resources/pool';
import { schemaFiles } from '../../scripts/build/schema-files.mjs';

it('the built schema is the tested one', async () => {
  const [schema] = await schemaFiles();
  expect(schema?.name).toBe('userpool.schema.json');
  expect(JSON.parse(schema?.text ?? '')).toEqual(toStandardSchema(updateRequest));
});
