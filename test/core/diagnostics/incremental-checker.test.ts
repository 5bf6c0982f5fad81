import { describe, expect, it } from 'vitest';
import { checkDocument, IncrementalChecker, type CheckOptions } from '#core/diagnostics';
import type { JsonObject } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { describedWithEverything } from '../../support/pools.ts';
import { parsePool } from '../../support/parse-pool.ts';
import type { RequestSpec } from '#core/resources';
import { updateRequest } from '#core/resources/pool';

describe('a file that is checked version by version', () => {
  it('is checked from scratch if the information about its pool changes', () => {
    const checker = new IncrementalChecker();
    const document = parsePool(fileTextOf(describedWithEverything));
    const ways: readonly CheckOptions[] = [
      {},
      { complete: true },
      { factors: { authenticatorApp: true, email: false, passkeys: undefined } },
      {},
    ];
    for (const options of ways) {
      expect(checkDocument(document, options, checker)).toEqual(checkDocument(document, options));
    }
  });
});

describe('a rule', () => {
  /** Returns whether the rule ran for each version. Each version is given as a change to the previous one. */
  function runs(versions: readonly JsonObject[], options: { members: readonly string[]; throws?: boolean }): boolean[] {
    let ran = false;
    const rule = {
      ...updateRequest.rules[0]!,
      members: options.members,
      alsoReads: ['LambdaConfig'],
      check: () => {
        ran = true;
        if (options.throws) throw new Error('no');
        return [];
      },
    };
    const request: RequestSpec = { ...updateRequest, rules: [rule] };
    const checker = new IncrementalChecker();
    let value: JsonObject = {};
    return versions.map((change) => {
      value = { ...value, ...change };
      ran = false;
      checker.check({ request, value, context: {} }, () => undefined);
      return ran;
    });
  }
  const versions = [
    { UserPoolId: 'eu-west-1_Abc1', UserPoolTags: {} },
    {},
    { UserPoolTags: { a: 'b' } },
    { Policies: {} },
    { LambdaConfig: {} },
    { UserPoolId: 'eu-west-1_Abc2' },
  ];

  it('runs again only if the pool or a setting that the rule reads has changed', () => {
    const members = ['Policies.PasswordPolicy.MinimumLength'];
    expect(runs(versions, { members })).toEqual([true, false, false, true, true, true]);
  });

  it('runs for every version if it does not declare which settings it reads, or if it threw an error', () => {
    expect(runs(versions, { members: [] })).toEqual(versions.map(() => true));
    expect(runs(versions, { members: ['Policies'], throws: true })).toEqual(versions.map(() => true));
  });
});

it('the values of properties whose text is unchanged are reused, even if the properties were moved', () => {
  const before = parsePool('{ "Policies": { "a": 1 }, "UserPoolTags": { "b": "2" }, "LambdaConfig": {} }');
  const { root } = parsePool(
    '{ "UserPoolTags": { "b": "3" },\n  "Policies": { "a": 1 }, "LambdaConfig": {  } }',
    before,
  );
  expect(root['Policies']).toBe(before.root['Policies']);
  expect(root['UserPoolTags']).toEqual({ b: '3' });
  expect(root['LambdaConfig']).not.toBe(before.root['LambdaConfig']);
});
