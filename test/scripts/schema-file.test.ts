import { expect, it } from 'vitest';
import { toStandardSchema } from '#core/editor/json-schema';
import { schemaFile } from '../../scripts/build/schema-file.mjs';

it('the built schema is the one that is tested', async () => {
  expect(JSON.parse(await schemaFile())).toEqual(toStandardSchema());
});
