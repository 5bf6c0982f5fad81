import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyTextEdits } from '#core/document';
import type { JsonObject } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { planPull } from '#core/sync';
import { writeWithRandomLayout, type Json } from '../../support/jsonc.ts';
import { countCases } from '../../support/length.ts';
import { toLivePool } from '../../support/live-pool.ts';
import { parsePool } from '../../support/parse-pool.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

function pull(text: string, described: JsonObject): string {
  return applyTextEdits(text, planPull(parsePool(text), toLivePool(described)).edits);
}

it('a pull into a file keeps every comment and leaves the file in sync, regardless of its layout', () => {
  const layouts = fc.tuple(fc.array(fc.nat(40), { minLength: 10, maxLength: 60 }), fc.constantFrom('\n', '\r\n'));
  const request = toRequest(describedWithEverything);
  const some = fc.subarray(Object.keys(request), { minLength: 1 });
  fc.assert(
    fc.property(layouts, some, fc.boolean(), ([choices, eol], names, bare) => {
      const value = Object.fromEntries(names.map((name) => [name, request[name]])) as Json;
      const { text, comments } = writeWithRandomLayout(value, choices, eol);
      const described = bare ? describedBare : describedWithEverything;
      const after = pull(text, described);
      expect(parsePool(after).value).toEqual(toRequest(described));
      for (const comment of comments) expect(after).toContain(comment);
      expect(pull(after, described)).toBe(after);
    }),
    { numRuns: countCases(150) },
  );
});
