import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { it } from 'vitest';
import { parseDocument } from '#core/document';
import type { JsonValue } from '#core/json';
import { fileTextOf } from '../../../../support/live-pool.ts';
import { countCases } from '../../../../support/length.ts';
import { tryAll } from './try-all.ts';

const folder = new URL('../../../../fixtures/pools/', import.meta.url);
it.each(readdirSync(folder))('each recipe adds no diagnostic to any part of the pool %s', (name) => {
  const file = fileTextOf(parseDocument(readFileSync(new URL(name, folder), 'utf8')).root);
  const { root } = parseDocument(file);
  fc.assert(
    fc.property(fc.subarray(Object.keys(root)), (names) => {
      tryAll(Object.fromEntries(names.map((member) => [member, root[member] as JsonValue])));
    }),
    { numRuns: countCases(50) },
  );
});
