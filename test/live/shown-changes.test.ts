// For any pool and edit, the descriptions before and after a push must differ exactly as shown to the user. The push
// runs through the real operation and gateway over HTTP.
//
// By default, the cases run against the sandbox. To also run them against moto, which shares no code with the sandbox:
//   pip install 'moto[server]==5.2.1'
//   moto_server -H 127.0.0.1 -p 5005
//   MOTO_SERVER=http://127.0.0.1:5005 npx vitest run test/live/shown-changes.test.ts
// Each case resets that server. The differences between moto and the service are listed in shown-hosts.ts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject } from '#core/json';
import { type Change, type StepPlan } from '#core/sync';
import { fileTextOf } from '../support/live-pool.ts';
import { pushFile } from '../../live/src/operations/push-file.ts';
import { editValue } from '../support/edit-value.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeSnapshots, ofPool } from '../support/live.ts';
import { anyShownCase, type ShownCase } from '../support/shown-cases.ts';
import { isApplied, isRelated, findUnshown, type Difference } from '../support/shown-differences.ts';
import { moto, sandbox, type ShownHost } from '../client/shown-hosts.ts';
import { countCases } from '../support/length.ts';

const CASES = countCases(500);
const MOTO = process.env['MOTO_SERVER'];
const hosts: readonly ShownHost[] = [sandbox, ...(MOTO === undefined ? [] : [moto(MOTO)])];

describe.each(hosts.map((host) => [host.name, host] as const))('%s', (_, { open, deviations }) => {
  it('every difference was shown, and every shown change was applied', { timeout: 3_600_000 }, async () => {
    const { gateway, setUp } = await open();
    const outcomes: Record<string, number> = {};

    const run = async (one: ShownCase): Promise<void> => {
      const poolId = await setUp(one);
      const before = await gateway.describe(ofPool(poolId));
      const wanted = editValue(
        JSON.parse(fileTextOf(before)) as JsonObject,
        one.edits.map(({ path, value }) =>
          value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value },
        ),
      );
      let shown: StepPlan | undefined;
      const outcome = await pushFile(new FakeFile(JSON.stringify(wanted)), {
        connect: () => Promise.resolve(gateway),
        bases: new FakeBases(),
        snapshots: new FakeSnapshots(),
        mfa: ignoreFactors,
        pause: () => Promise.resolve(),
        protectedPools: [],
        prompts: {
          askLeftOut: () => Promise.resolve(one.leftOut),
          confirmPush: (plan) => {
            [shown] = plan.steps;
            return Promise.resolve(true);
          },
          confirmByName: () => Promise.resolve(true),
        },
      });
      outcomes[outcome.kind] = (outcomes[outcome.kind] ?? 0) + 1;
      const after = await gateway.describe(ofPool(poolId));
      if (outcome.kind !== 'pushed' || !shown) {
        expect(after, outcome.kind).toEqual(before);
        return;
      }
      const isKnown = ({ path }: Change | Difference): boolean =>
        deviations.some(
          ({ setting, unreported }) =>
            setting.test(path.join('.')) &&
            (unreported === true || outcome.notApplied.some((change) => isRelated(change.path, path))),
        );
      expect({
        unshown: findUnshown(before, after, shown).filter((difference) => !isKnown(difference)),
        missing: shown.changes.filter((change) => !isApplied(change, after) && !isKnown(change)),
      }).toEqual({
        unshown: [],
        missing: [],
      });
    };

    await fc.assert(fc.asyncProperty(anyShownCase, run), { numRuns: CASES });
    expect(outcomes['pushed']).toBeGreaterThan(CASES / 4);
  });
});
