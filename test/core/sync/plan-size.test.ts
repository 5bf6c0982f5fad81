import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { growth, MAX_LINEAR_GROWTH } from '../../support/growth.ts';
import { planStep } from '../../support/plan-push.ts';
import { describedBare } from '../../support/pools.ts';

const list = (n: number, item: (i: number) => JsonValue): JsonValue[] => Array.from({ length: n }, (_, i) => item(i));
const map = (n: number, value: (i: number) => string): JsonObject =>
  Object.fromEntries(list(n, (i) => [`tag${i}`, value(i)]) as [string, string][]);

/** The settings of the file and of the live pool. */
type Sides = (n: number) => readonly [file: JsonObject, live: JsonObject];

/** Each of these plans would take seconds if one of its steps took quadratic time. */
describe('planning a push takes linear time for very many', () => {
  it.each<readonly [what: string, sides: Sides]>([
    ['changed tags', (n) => [{ UserPoolTags: map(n, () => 'new') }, { UserPoolTags: map(n, () => 'old') }]],
    ['added tags', (n) => [{ UserPoolTags: map(n, () => 'new') }, {}]],
    ['removed tags', (n) => [{ UserPoolTags: {} }, { UserPoolTags: map(n, () => 'old') }]],
    [
      'items of a set, in another order',
      (n) => [
        { AutoVerifiedAttributes: list(n, (i) => `a${i}`) },
        { AutoVerifiedAttributes: list(n, (i) => `a${n - i}`) },
      ],
    ],
    [
      'changed items of a set',
      (n) => [{ AutoVerifiedAttributes: list(n, (i) => `a${i}`) }, { AutoVerifiedAttributes: list(n, (i) => `b${i}`) }],
    ],
    [
      'recovery options',
      (n) => [
        { AccountRecoverySetting: { RecoveryMechanisms: list(n, (i) => ({ Name: 'verified_email', Priority: i })) } },
        { AccountRecoverySetting: { RecoveryMechanisms: list(n, (i) => ({ Name: 'admin_only', Priority: n - i })) } },
      ],
    ],
    ['unknown settings', (n) => [map(n, () => 'new'), map(n, () => 'old')]],
  ])('%s', { timeout: 120_000 }, (_, sides) => {
    const plan = (n: number): number => {
      const [file, live] = sides(n);
      const described = { ...describedBare, ...live };
      return planStep({ file: { ...toRequest(describedBare), ...file }, described, leftOut: 'keep' }).changes.length;
    };
    expect(growth((n) => void plan(n))).toBeLessThan(MAX_LINEAR_GROWTH);
  });
});
