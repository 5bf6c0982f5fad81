import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyTextEdits, parseDocument } from '#core/document';
import { missingSettings } from '#core/sync';
import { anyDescribedPool } from '../../support/arbitrary-pools.ts';
import { writeWithRandomLayout, type Json } from '../../support/jsonc.ts';
import { countCases } from '../../support/length.ts';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';

it('adding missing settings keeps every value and comment, and a push then asks no questions', () => {
  fc.assert(
    fc.property(
      anyDescribedPool,
      fc.nat(),
      fc.array(fc.nat(40), { minLength: 5, maxLength: 30 }),
      (described, n, choices) => {
        const whole = parseDocument(fileTextOf(described)).root;
        const names = Object.keys(whole).filter((name) => name !== 'UserPoolId');
        const file = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== names[n % names.length]));
        const { text, comments } = writeWithRandomLayout(file as Json, choices, '\n');
        const filled = parseDocument(
          applyTextEdits(text, missingSettings(parseDocument(text), toLivePool(described)).edits),
        );
        for (const comment of comments) expect(filled.text).toContain(comment);
        const { leftOut, changes } = planStep({ file: filled.root, described, leftOut: 'keep' });
        expect([leftOut, changes]).toEqual([[], []]);
      },
    ),
    { numRuns: countCases(300) },
  );
});
