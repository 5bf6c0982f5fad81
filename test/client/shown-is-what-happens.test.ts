// Any pool, any edit, through the real flow and gateway over HTTP into the sandbox: the pool as it is described before and
// after must differ in what the user was shown, and in nothing else. SHOWN_CASES sets how many cases run.

import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { isJsonObject, jsonEquals, sameItems, valueAt, type JsonObject, type JsonValue, type Path } from '#pool/json';
import { toFileText, type Change, type LeftOutChoice, type Plan } from '#pool/sync';
import { startSandbox, type ReplacedSettings } from '#sandbox';
import { pushFile } from '../../client/src/flows/push-file.ts';
import { anyChange } from '../support/arbitrary-pools.ts';
import { editValue } from '../support/edit-value.ts';
import { deafToFactors, FakeBases, FakeFile, FakeSnapshots } from '../support/live.ts';
import { someSettings, validSettings } from '../support/valid-pools.ts';
import { openGateway, POOL } from './aws/harness.ts';

const CASES = Number(process.env['SHOWN_CASES'] ?? 50);

/** Settings that the service describes in two places: what is shown of the second is seen in the first. */
const twins: Readonly<Record<string, string>> = {
  Name: 'PoolName',
  SmsVerificationMessage: 'VerificationMessageTemplate.SmsMessage',
  EmailVerificationMessage: 'VerificationMessageTemplate.EmailMessage',
  EmailVerificationSubject: 'VerificationMessageTemplate.EmailSubject',
  'AdminCreateUserConfig.UnusedAccountValidityDays': 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
  'LambdaConfig.PreTokenGeneration': 'LambdaConfig.PreTokenGenerationConfig.LambdaArn',
};

/** What the service fills in beside a setting that a push shows as added or changed, with the reason. */
const filledIn: readonly (readonly [setting: RegExp, value: JsonValue, reason: string])[] = [
  [/^DcrConfiguration\.OpenDcrEnabled$/, false, 'documented default of a member that is left out'],
  [/^DcrConfiguration\.AuthenticatedGrantTypes$/, ['code', 'client_credentials'], 'documented default'],
  [/^DcrConfiguration\.OpenDcrGrantTypes$/, ['code'], 'documented default'],
  [/^DeviceConfiguration\.\w+$/, false, 'a device configuration is described with both members'],
  [/^Policies\.PasswordPolicy\.Require\w+$/, false, 'recorded: a member that is left out becomes false'],
  [/^Policies\.PasswordPolicy\.MinimumLength$/, 8, 'recorded'],
  [/^Policies\.PasswordPolicy\.TemporaryPasswordValidityDays$/, 7, 'recorded; 0 counts as not set'],
  [/^AdminCreateUserConfig\.AllowAdminCreateUserOnly$/, false, 'documented default'],
  [/^VerificationMessageTemplate\.DefaultEmailOption$/, 'CONFIRM_WITH_CODE', 'documented default'],
  [/^EmailConfiguration\.EmailSendingAccount$/, 'COGNITO_DEFAULT', 'documented default'],
  [/^KeyConfiguration\.KeyType$/, 'AWS_OWNED_KEY', 'documented default'],
  [/^IssuerConfiguration\.Type$/, 'ORIGINAL', 'documented default'],
  [/^UserAttributeUpdateSettings\.AttributesRequireVerificationBeforeUpdate$/, [], 'described of every pool'],
  ...[1, 2, 3, 4].map(
    (level) =>
      [
        new RegExp(`^AcrConfiguration\\.Level${level}`),
        `urn:cognito:loa:${level}`,
        'a level has a name always',
      ] as const,
  ),
];

interface Case {
  readonly settings: JsonObject;
  /** Tags that a stack put on the pool. */
  readonly stackTags: boolean;
  readonly edits: readonly { readonly path: Path; readonly value: JsonValue | undefined }[];
  readonly leftOut: LeftOutChoice;
}

const settingNames = Object.keys(validSettings);
const validEdit = fc
  .constantFrom(...settingNames)
  .chain((name) => fc.constantFrom(...validSettings[name]!).map((value) => ({ path: [name], value })));
const removal = fc.constantFrom(...settingNames).map((name) => ({ path: [name], value: undefined }));
const tagEdit = fc
  .tuple(fc.constantFrom('team', 'stage', 'aws:cloudformation:stack-name'), fc.constantFrom('a', 'new', undefined))
  .map(([key, value]) => ({ path: ['UserPoolTags', key], value }));

const anyCase: fc.Arbitrary<Case> = fc.record({
  settings: someSettings,
  stackTags: fc.boolean(),
  edits: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: validEdit },
      { weight: 2, arbitrary: removal },
      { weight: 2, arbitrary: tagEdit },
      { weight: 1, arbitrary: anyChange },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  leftOut: fc.constantFrom<LeftOutChoice[]>('keep', 'reset'),
});

it('every difference was shown, and all that was shown happened', { timeout: 3_600_000 }, async () => {
  const sandbox = await startSandbox({ region: 'eu-west-1' });
  onTestFinished(() => sandbox.close());
  const { gateway } = await openGateway(sandbox.url);
  const outcomes: Record<string, number> = {};

  const run = async ({ settings, stackTags, edits, leftOut }: Case): Promise<void> => {
    for (const id of sandbox.pools.ids()) sandbox.pools.delete(id);
    try {
      sandbox.pools.create({ PoolName: 'any' }, { id: POOL });
      await gateway.update({ UserPoolId: POOL, ...settings });
    } catch {
      // Not every combination is a pool; the bare one is always.
    }
    if (stackTags) sandbox.pools.replace(POOL, withStackTags(sandbox.pools.get(POOL).UserPoolTags));
    const before = await gateway.describe(POOL);
    const wanted = editValue(
      JSON.parse(toFileText(before)) as JsonObject,
      edits.map(({ path, value }) => (value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value })),
    );
    let shown: Plan | undefined;
    const outcome = await pushFile(new FakeFile(JSON.stringify(wanted)), {
      connect: () => Promise.resolve(gateway),
      bases: new FakeBases(),
      snapshots: new FakeSnapshots(),
      mfa: deafToFactors,
      pause: () => Promise.resolve(),
      protectedPools: [],
      prompts: {
        askLeftOut: () => Promise.resolve(leftOut),
        confirmPush: (plan) => {
          shown = plan;
          return Promise.resolve(true);
        },
        confirmByName: () => Promise.resolve(true),
      },
    });
    outcomes[outcome.kind] = (outcomes[outcome.kind] ?? 0) + 1;
    const after = await gateway.describe(POOL);
    if (outcome.kind !== 'pushed' || !shown) {
      expect(after, outcome.kind).toEqual(before);
      return;
    }
    expect({
      unshown: unshown(before, after, shown),
      missing: shown.changes.filter((one) => !happened(one, after)),
    }).toEqual({
      unshown: [],
      missing: [],
    });
  };

  await fc.assert(fc.asyncProperty(anyCase, run), { numRuns: CASES });
  expect(outcomes['pushed']).toBeGreaterThan(CASES / 4);
});

function withStackTags(tags: Record<string, string> = {}): ReplacedSettings {
  return {
    UserPoolTags: { ...tags, 'aws:cloudformation:stack-name': 'customers', 'aws:cloudformation:stack-id': 'arn:x' },
  };
}

interface Difference {
  readonly path: Path;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** The differences between two descriptions that a plan did not show. */
function unshown(before: JsonObject, after: JsonObject, plan: Plan): Difference[] {
  const paths = plan.changes.map(({ path }) => path);
  return differences(before, after, []).filter(({ path, before: was, after: is }) => {
    if (path[0] === 'LastModifiedDate') return false;
    const twin = twins[path.join('.')]?.split('.') ?? path;
    if ([path, twin].some((one) => paths.some((other) => isRelated(one, other)))) return false;
    const isFilled = filledIn.some(([setting, value]) => setting.test(path.join('.')) && jsonEquals(is, value));
    return !(was === undefined && isFilled && paths.some((other) => other[0] === path[0]));
  });
}

function differences(before: JsonValue | undefined, after: JsonValue | undefined, path: Path): Difference[] {
  if (isJsonObject(before) || isJsonObject(after)) {
    const [was, is] = [before, after].map((value) => (isJsonObject(value) ? value : {}));
    return [...new Set([...Object.keys(was!), ...Object.keys(is!)])].flatMap((name) =>
      differences(was![name], is![name], [...path, name]),
    );
  }
  return sameUnordered(before, after) ? [] : [{ path, before, after }];
}

function sameUnordered(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameItems(a, b) : jsonEquals(a, b) || (isEmpty(a) && isEmpty(b));
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Whether one path is the other's, within it or around it. */
function isRelated(a: Path, b: Path): boolean {
  return a.every((segment, i) => i >= b.length || b[i] === segment);
}

/** Whether a pool has what a plan showed. */
function happened({ path, after: wanted }: Change, after: JsonObject): boolean {
  const place = path[0] === 'PoolName' ? ['Name'] : path;
  return differences(wanted, valueAt(after, place), place).every(({ path: where, before: shown, after: is }) => {
    const name = where.join('.');
    // A request form has no tags of AWS; whether they changed is seen in the differences.
    if (where[0] === 'UserPoolTags' && String(where[1]).startsWith('aws:')) return true;
    if (shown === undefined) return filledIn.some(([setting, value]) => setting.test(name) && jsonEquals(is, value));
    // Zero days count as not set.
    return name === 'Policies.PasswordPolicy.TemporaryPasswordValidityDays' && shown === 0 && is === 7;
  });
}
