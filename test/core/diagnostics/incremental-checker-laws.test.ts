import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDocument, IncrementalChecker, type CheckOptions } from '#core/diagnostics';
import { editText, type Edit } from '#core/document';
import type { JsonObject } from '#core/json';
import type { ResourceDocument } from '#core/resources';
import { toRequest } from '#core/resources/pool/normalize';
import { fileTextOf } from '../../support/live-pool.ts';
import { anyChange } from '../../support/arbitrary-pools.ts';
import { poolFile } from '../../support/check.ts';
import { countCases } from '../../support/length.ts';
import { parsePool } from '../../support/parse-pool.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';
import { casesByGroup } from '../resources/pool/rules/cases/index.ts';

/** Settings that violate rules, and valid settings from the same test cases. */
const parts: readonly JsonObject[] = Object.values(casesByGroup)
  .flatMap((cases) => Object.values(cases))
  .flatMap(({ finds, silent }) => [...finds.map(([members]) => members), ...silent])
  .map((members) => parsePool(poolFile(members)).root);

const files = [fileTextOf(describedWithEverything), fileTextOf(describedBare), JSON.stringify(describedBare), '{}'];

/** A change from one version of a file to the next. */
type Step = (text: string) => string;

const edit =
  (edits: readonly Edit[]): Step =>
  (text) =>
    editText(text, edits);
const setMembers = (members: JsonObject): Step =>
  edit(Object.entries(members).map(([name, value]) => ({ kind: 'set', path: [name], value })));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...parts).map(setMembers),
  anyChange.map(({ path, value }) => edit([{ kind: 'set', path, value }])),
  fc
    .constantFrom(...Object.keys(toRequest(describedWithEverything)))
    .map((name) => edit([{ kind: 'remove', path: [name] }])),
  // Typing, which can leave the text invalid.
  fc
    .tuple(
      fc.nat(),
      fc.nat(12),
      fc.constantFrom('', '"', '{', '}', ',', ': ', '1', 'null', '"Policies": {', ' // x\n', '\n'),
    )
    .map(([at, length, typed]): Step => (text) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + typed + text.slice(from + length);
    }),
  fc
    .tuple(fc.nat(), fc.constantFrom('1', 'a', '/', '*', '"', '\\', ' ', ',', '{}'))
    .map(([at, typed]): Step => (text) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + typed + text.slice(from);
    }),
  fc.constantFrom(...files).map(
    (file): Step =>
      () =>
        file,
  ),
);

/** Check options, which are usually the same for consecutive versions, as in an editor. */
const options: fc.Arbitrary<CheckOptions> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 6 },
  {
    arbitrary: fc.constantFrom<CheckOptions[]>(
      { complete: true },
      { factors: { authenticatorApp: true, email: false, passkeys: undefined } },
      { severities: { 'foreign-form': 'off', 'duplicate-key': 'error' } },
    ),
    weight: 1,
  },
);

it('a file that is checked version by version has the same diagnostics as if each version were checked by itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(step, options), { minLength: 2, maxLength: 12 }),
      (first, steps) => {
        const checker = new IncrementalChecker();
        let text = first;
        let document: ResourceDocument | undefined;
        for (const [next, options] of steps) {
          text = next(text);
          document = parsePool(text, document);
          expect(document.value).toEqual(parsePool(text).value);
          expect(checkDocument(document, options, checker)).toEqual(checkDocument(parsePool(text), options));
        }
      },
    ),
    { numRuns: countCases(500) },
  );
});
