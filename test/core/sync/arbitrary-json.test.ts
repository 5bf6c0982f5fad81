import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { defaultLevel, TEMPLATE_NAMES } from '#core/resources/pool/normalize';
import { fieldAt } from '#core/resources/pool/fields';
import { isJsonObject, jsonEquals, sameItems, valueAt, type JsonObject, type JsonValue, type Path } from '#core/json';
import { requestMembers } from '#core/resources/pool/shape';
import { describeChange, type StepPlan, planPull } from '#core/sync';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { anyChange, anyDescribedPool } from '../../support/arbitrary-pools.ts';
import { editValue } from '../../support/edit-value.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';
import { growth, MAX_LINEAR_GROWTH } from '../../support/growth.ts';
import { countCases, isFullLength } from '../../support/length.ts';

/**
 * Generates values of every type, including objects with the names of built-in properties, and lists of objects instead
 * of strings.
 */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<JsonValue[]>(null, [], {}, [{}], [{ toString: 1 }], [[null]], { toString: null, length: 3 }, [
    'x',
    { a: 1 },
  ]),
) as fc.Arbitrary<JsonValue>;

const anyPool: fc.Arbitrary<JsonObject> = fc
  .subarray([...requestMembers, 'Id', 'Name', 'Arn', 'Unheard', 'UserPool'])
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, anyValue]))));

/** Generates pools with arbitrary values at every depth. */
const anyDamage: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.constantFrom(describedBare, describedWithEverything),
    fc.array(fc.tuple(fc.nat(), anyValue), { maxLength: 4 }),
  )
  .map(([pool, damages]) =>
    damages.reduce((damaged, [n, value]) => {
      const paths = pathsIn(damaged);
      return editValue(damaged, [{ kind: 'set', path: paths[n % paths.length]!, value }]) as JsonObject;
    }, pool),
  );

it('no JSON in a file or a live pool makes a plan throw an error', () => {
  const any = fc.oneof(anyPool, anyDamage);
  fc.assert(
    fc.property(any, any, fc.constantFrom('keep', 'reset'), fc.boolean(), (file, described, leftOut, sameId) => {
      const live: JsonObject = sameId ? { ...described, Id: file['UserPoolId'] ?? 'eu-west-1_Bare00001' } : described;
      const wanted: JsonObject = { ...file, ...(live['Id'] === undefined ? {} : { UserPoolId: live['Id'] }) };
      const plan = planStep({ file: wanted, described: live, leftOut, base: described });
      plan.changes.map(describeChange);
      const text = JSON.stringify(wanted);
      planPull(parseDocument(text), toLivePool(live), file);
    }),
    { numRuns: countCases(150) },
  );
});

it('a risk shows values even if they are not strings', () => {
  const live: JsonObject = { ...describedBare, AutoVerifiedAttributes: [{ toString: 1 }, 'email'] };
  const { risks } = planStep({
    file: { UserPoolId: live['Id'] as string, AutoVerifiedAttributes: [] },
    described: live,
    leftOut: 'keep',
  });
  expect(risks.map(({ message }) => message)).toEqual(['No longer verified at sign-up: {"toString":1}, email.']);
});

it('every setting in a file is sent or named in the plan', () => {
  const extra = fc.constantFrom<JsonObject[]>(
    { UserPoolTags: { 'aws:x': 'y', team: 'a' } },
    { UserPoolTags: { 'aws:x': 'y' } },
    { SmsVerificationMessage: 'Code {####}', EmailVerificationSubject: 'Code' },
    { VerificationMessageTemplate: 'x', SmsVerificationMessage: 'Code {####}' },
    { DcrConfiguration: {} },
    { AdminCreateUserConfig: { UnusedAccountValidityDays: 9 } },
    { AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:1' }, Level2: { AcrValue: 'urn:x:y' } } },
    { AccountRecoverySetting: { RecoveryMechanisms: [] } },
    { $schema: 'x', Policies: [] },
    {},
  );
  const pools = fc.oneof(
    anyDescribedPool,
    anyDescribedPool.map((pool) => ({ ...pool, UserPoolTags: { 'aws:x': 'y', team: 'b' } })),
  );
  fc.assert(
    fc.property(
      pools,
      anyChange,
      extra,
      fc.constantFrom('keep', 'reset'),
      (described, { path, value }, more, leftOut) => {
        const pulled = parseDocument(fileTextOf(described)).root;
        const file = { ...(editValue(pulled, [{ kind: 'set', path, value }]) as JsonObject), ...more };
        const plan = planStep({ file, described, leftOut });
        const uncovered = pathsIn(file).filter((one) => !isCovered(one, file, plan, described));
        expect(uncovered).toEqual([]);
      },
    ),
    { numRuns: countCases(200) },
  );
});

/** Returns whether a value in the file is in the request, equals the pool's value, or is named in the plan. */
function isCovered(path: Path, file: JsonObject, plan: StepPlan, described: JsonObject): boolean {
  if (path[0] === '$schema') return true;
  const value = valueAt(file, path);
  const alias = TEMPLATE_NAMES[String(path[0])];
  const places = [path, ...(path.length === 1 && alias !== undefined ? [['VerificationMessageTemplate', alias]] : [])];
  if (places.some((place) => same(valueAt(plan.request, place), value))) return true;
  // The settings that an empty object omits are added, and the user is asked about them.
  if (isJsonObject(value) && isJsonObject(valueAt(plan.request, path))) return true;
  const isEmpty = isJsonObject(value) && Object.keys(value).length === 0;
  if (isEmpty && fieldAt(path).emptyIsNone && valueAt(plan.request, path) === undefined) return true;
  const isUnsent = plan.unsent.some(({ setting }) => setting === path[0]);
  if ((isUnsent || path[0] === 'UserPoolTags') && same(valueAt(described, path), value)) return true;
  // An authentication level that a request omits has its default name.
  if (path[0] === 'AcrConfiguration' && isDefaultLevel(path, value)) return true;
  const named = [...plan.blockers, ...plan.risks, ...plan.changes].map((one) => one.path);
  return named.some((one) => one.every((segment, i) => i >= path.length || path[i] === segment));
}

function isDefaultLevel(path: Path, value: JsonValue | undefined): boolean {
  const level = defaultLevel(String(path[1]));
  return level !== undefined && same(valueAt(level, path.slice(2)), value);
}

function same(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameItems(a, b) : jsonEquals(a, b);
}

/** Returns the paths of all values except nonempty objects. */
function pathsIn(value: JsonValue, path: Path = []): Path[] {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([name, child]) => pathsIn(child, [...path, name]));
}

it.each(['texts', 'objects'])('takes linear time for a list of %s', (kind) => {
  const list = (n: number, start: number): JsonValue[] =>
    Array.from({ length: n }, (_, i) =>
      kind === 'texts' ? `scope/${start + i}` : { Name: `n${start + i}`, Priority: i },
    );
  const setting = (items: JsonValue[]): JsonObject =>
    kind === 'texts'
      ? { DcrConfiguration: { EnableStatus: 'Enabled', AllowedScopes: items } }
      : { AccountRecoverySetting: { RecoveryMechanisms: items } };
  const work = (n: number) => () => {
    const described = { ...describedBare, ...setting(list(n, 0)) };
    const file = { UserPoolId: describedBare['Id'] as string, ...setting(list(n, n / 2).reverse()) };
    planStep({ file, described, leftOut: 'keep' }).changes.map(describeChange);
    planPull(parseDocument(JSON.stringify(file)), toLivePool(described));
  };
  expect(growth((n) => work(n)(), isFullLength ? 100 : 25)).toBeLessThan(MAX_LINEAR_GROWTH);
});
