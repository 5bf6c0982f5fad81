import { expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { liveHints } from '../../../live/src/messages/live-hints.ts';
import { computeFileState } from '../../../live/src/operations/file-state.ts';
import { fileTextOf } from '../../support/live-pool.ts';
import { describedBare } from '../../support/pools.ts';

const bare = fileTextOf(describedBare);
const base = toRequest(describedBare);

/** Returns the lines that have hints, each with its text and label. */
function hintsOf(text: string, described: JsonObject = describedBare, known: JsonObject | undefined = base): string[] {
  const state = computeFileState(
    { name: 'pool.userpool.json', text: () => text },
    {
      base: () => known,
      formerPools: () => [],
      pending: () => undefined,
      description: ({ kind }) => (kind === 'pool' ? { described, at: 1 } : undefined),
      mayHaveChanged: () => false,
    },
  );
  if (!('describedAt' in state)) throw new Error(JSON.stringify(state));
  return liveHints(text, state).map(({ offset, label }) => {
    expect(text.slice(offset)).toMatch(/^(\r?\n|$)/);
    const line = text.slice(0, offset).split('\n').at(-1) ?? '';
    return `${line.trim()} ⟵ ${label}`;
  });
}

const changed = (name: string, value: JsonObject[string]): JsonObject => ({ ...describedBare, [name]: value });
const edited = (from: string, to: string): string => {
  expect(bare).toContain(from);
  return bare.replace(from, to);
};

it('has no hints if the file matches the pool', () => {
  expect(hintsOf(bare)).toEqual([]);
});

it('shows the live value at the end of the line, no matter which side changed', () => {
  const own = edited('"MinimumLength": 8,', '"MinimumLength": 12, // longer');
  expect(new Set(hintsOf(own, changed('DeletionProtection', 'ACTIVE')))).toEqual(
    new Set(['"MinimumLength": 12, // longer ⟵ live: 8', '"DeletionProtection": "INACTIVE", ⟵ live: ACTIVE']),
  );
  expect(hintsOf(own, describedBare, undefined)).toEqual(['"MinimumLength": 12, // longer ⟵ live: 8']);
});

it('supports Windows line endings', () => {
  expect(hintsOf(edited('"MinimumLength": 8', '"MinimumLength": 12').replaceAll('\n', '\r\n'))).toEqual([
    '"MinimumLength": 12, ⟵ live: 8',
  ]);
});

it('names the settings if a line has several or the file lacks them', () => {
  const oneLine = `{ "UserPoolId": "eu-west-1_Bare00001", "UserPoolTags": { "team": "shop" }, "DeletionProtection": "ACTIVE" }`;
  expect(hintsOf(oneLine, changed('UserPoolTags', { stage: 'a b' }))).toEqual([
    `${oneLine} ⟵ live: DeletionProtection INACTIVE, no team, stage "a b"`,
  ]);
  const tags = edited('"UserPoolTags": {}', '"UserPoolTags": {\n    "team": "shop"\n  }');
  expect(hintsOf(tags, changed('UserPoolTags', { stage: 'prod' }))).toEqual([
    '"UserPoolTags": { ⟵ live: stage prod',
    '"team": "shop" ⟵ not in the live pool',
  ]);
});

it('shortens long values and lists of settings', () => {
  const tags = edited('"UserPoolTags": {}', '"UserPoolTags": { "a": "", "link": "x" }');
  const link = 'https://example.com/'.repeat(5);
  expect(hintsOf(tags, changed('UserPoolTags', { link, a: '', b: '1', c: '2', d: '3' }))).toEqual([
    `"UserPoolTags": { "a": "", "link": "x" }, ⟵ live: link ${link.slice(0, 39)}…, b 1, c 2 and 1 more`,
  ]);
});

it('has no hints for empty strings or for settings that the file omits', () => {
  const sparse = '{\n  "UserPoolId": "eu-west-1_Bare00001",\n  "UserPoolTags": {\n    "team": ""\n  }\n}\n';
  const live = { ...changed('UserPoolTags', { team: 'shop' }), DeletionProtection: 'ACTIVE' };
  expect(hintsOf(sparse, live)).toEqual([]);
});

it('has no hints if the pool has not been described since its last change', () => {
  const state = { kind: 'yours', poolId: 'x', poolName: 'x', theirs: [], unknown: [], leftOut: 0 } as const;
  const yours = [{ path: ['MfaConfiguration'], before: 'OFF', after: 'ON', by: 'you' } as const];
  expect(liveHints('{ "MfaConfiguration": "ON" }', { ...state, yours, describedAt: undefined })).toEqual([]);
});
