import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updateRequest } from '#core/resources/pool';
import { toRequest } from '#core/resources/pool/normalize';
import { applyTextEdits, parseDocument } from '#core/document';
import { isJsonObject, jsonEquals, valueAt, type JsonObject, type Path } from '#core/json';
import { shapeAt } from '#core/resources/pool/shape';
import { changesBetween, planPull, type Change } from '#core/sync';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { anyChange, anyDescribedPool } from '../../support/arbitrary-pools.ts';
import { editValue } from '../../support/edit-value.ts';
import { writeWithRandomLayout, type Json } from '../../support/jsonc.ts';
import { countCases } from '../../support/length.ts';

const RUNS = { numRuns: countCases(400) };

const fileOf = (described: JsonObject): JsonObject => parseDocument(fileTextOf(described)).root;

/**
 * Returns the pool after an update, which changes the settings in the request and keeps the rest. A new
 * DcrConfiguration without a status is enabled.
 */
const after = (described: JsonObject, { UserPoolId, PoolName, ...settings }: JsonObject): JsonObject => {
  const registration = settings['DcrConfiguration'];
  const isNew = isJsonObject(registration) && described['DcrConfiguration'] === undefined;
  return {
    ...described,
    ...settings,
    ...(isNew ? { DcrConfiguration: { EnableStatus: 'Enabled', ...registration } } : {}),
    Id: UserPoolId ?? '',
    Name: PoolName ?? '',
  };
};

/** Splits a change that removes an object into changes that remove its settings. */
function leaves(change: Change): Change[] {
  const { path, before, after } = change;
  if (after !== undefined || !isJsonObject(before) || Object.keys(before).length === 0) return [change];
  return Object.entries(before).flatMap(([name, value]) => leaves({ ...change, path: [...path, name], before: value }));
}

/** Returns whether an object has required settings. */
function isIndivisible(path: Path): boolean {
  const shape = path.length > 0 ? shapeAt(path) : undefined;
  return shape?.kind === 'structure' && Object.values(shape.members).some(({ required }) => required);
}

describe('for any pool', () => {
  it('a push after a pull changes nothing', () => {
    fc.assert(
      fc.property(anyDescribedPool, (described) => {
        const plan = planStep({ file: fileOf(described), described, leftOut: 'keep' });
        expect(plan.changes).toEqual([]);
        expect(plan.blockers).toEqual([]);
        expect(plan.leftOut).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a pull after a push does not change the file', () => {
    fc.assert(
      fc.property(
        anyDescribedPool,
        anyChange,
        fc.array(fc.nat(40), { minLength: 5, maxLength: 30 }),
        (described, { path, value }, choices) => {
          const wanted = editValue(fileOf(described), [{ kind: 'set', path, value }]) as JsonObject;
          const { text } = writeWithRandomLayout(wanted as Json, choices, '\n');
          const { request } = planStep({ file: parseDocument(text).root, described, leftOut: 'keep' });
          const { edits } = planPull(parseDocument(text), toLivePool(after(described, request)));
          expect(applyTextEdits(text, edits)).toBe(text);
        },
      ),
      RUNS,
    );
  });

  it('the request in a plan differs from the live pool only in the user’s changes', () => {
    fc.assert(
      fc.property(anyDescribedPool, anyChange, (described, { path, value }) => {
        const file = fileOf(described);
        const wanted = editValue(file, [{ kind: 'set', path, value }]) as JsonObject;
        const plan = planStep({ file: wanted, described, leftOut: 'keep' });
        const sent = toRequest(after(described, plan.request));
        expect(changesBetween(updateRequest, toRequest(after(described, wanted)), sent)).toEqual([]);
        for (const { path: changed } of plan.changes) {
          const related = changed.every((segment, i) => i >= path.length || segment === path[i]);
          // One trigger has two names, and its older name always gets the same value as the newer one.
          expect(related || path[1] === 'PreTokenGenerationConfig', `${String(changed)} for ${String(path)}`).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });

  it('a push of an incomplete file sends the omitted settings unchanged', () => {
    fc.assert(
      fc.property(anyDescribedPool, fc.nat(), (described, n) => {
        const file = fileOf(described);
        const names = Object.keys(file).filter((name) => name !== 'UserPoolId');
        const left = names[n % Math.max(names.length, 1)];
        const sparse = Object.fromEntries(Object.entries(file).filter(([name]) => name !== left));
        const plan = planStep({ file: sparse, described, leftOut: 'keep' });
        expect(plan.changes).toEqual([]);
        if (left !== undefined) expect(jsonEquals(valueAt(plan.target, [left]), valueAt(plan.live, [left]))).toBe(true);
      }),
      RUNS,
    );
  });

  it('a restore after a push restores the pool', () => {
    fc.assert(
      fc.property(anyDescribedPool, anyChange, (described, { path, value }) => {
        const before = fileOf(described);
        const wanted = editValue(before, [{ kind: 'set', path, value }]) as JsonObject;
        const pushed = after(described, planStep({ file: wanted, described, leftOut: 'keep' }).request);
        const restore = planStep({ file: before, described: pushed, leftOut: 'reset' });
        const restored = toRequest(after(pushed, restore.request));
        const lost = changesBetween(updateRequest, before, restored).filter(({ before: was }) => was !== undefined);
        expect(lost).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a pull that keeps the user’s edits adds the other changes, and attributes none of the edits to another user', () => {
    const layout = fc.array(fc.nat(40), { minLength: 5, maxLength: 30 });
    const many = fc.array(anyChange, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyDescribedPool, many, anyDescribedPool, layout, (seen, mine, other, choices) => {
        const edits = mine.map(({ path, value }) => ({ kind: 'set' as const, path, value }));
        const { text, comments } = writeWithRandomLayout(editValue(fileOf(seen), edits) as Json, choices, '\n');
        const { editsKeepingYours, overwritten } = planPull(parseDocument(text), toLivePool(other), toRequest(seen));
        const kept = applyTextEdits(text, editsKeepingYours);
        const document = parseDocument(kept);
        for (const comment of comments) expect(kept).toContain(comment);

        const base = toRequest(other);
        const again = planPull(document, toLivePool(other), base);
        const edited = (changes: readonly Change[]) =>
          changes.flatMap(leaves).map((change) => ({ ...change, by: 'you' }));
        expect([again.overwritten.flatMap(leaves), again.broughtIn]).toEqual([edited(overwritten), []]);
        const untouched = again.overwritten
          .flatMap(leaves)
          .filter(({ path, before }) => before !== undefined && jsonEquals(valueAt(toRequest(seen), path), before))
          .filter(({ path }) => !path.some((_, depth) => isIndivisible(path.slice(0, depth))));
        expect(untouched).toEqual([]);
        const push = planStep({ file: document.root, described: other, base, leftOut: 'keep' });
        expect(push.changes.filter(({ by }) => by !== 'you')).toEqual([]);
      }),
      { numRuns: countCases(150) },
    );
  });

  it('a second pull of the same pool changes nothing', () => {
    fc.assert(
      fc.property(
        anyDescribedPool,
        anyDescribedPool,
        fc.array(fc.nat(40), { minLength: 5, maxLength: 30 }),
        (one, other, choices) => {
          const { text } = writeWithRandomLayout(fileOf(one) as Json, choices, '\r\n');
          const pulled = applyTextEdits(text, planPull(parseDocument(text), toLivePool(other)).edits);
          const { changes, leftOut } = planStep({
            file: parseDocument(pulled).root,
            described: other,
            leftOut: 'keep',
          });
          expect([changes, leftOut]).toEqual([[], []]);
          expect(planPull(parseDocument(pulled), toLivePool(other)).edits).toEqual([]);
        },
      ),
      { numRuns: countCases(200) },
    );
  });
});
