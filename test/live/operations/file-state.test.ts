import { describe, expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { describeChange } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { computeFileState, type ComparedState, type FileState } from '../../../live/src/operations/file-state.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

const POOL = 'eu-west-1_Bare00001';
const AT = 1_763_700_000_000;

interface Case {
  readonly name: string;
  readonly text: string;
  readonly base?: JsonObject;
  readonly live?: JsonObject;
  readonly mfa?: JsonObject;
  readonly mayHaveChanged?: boolean;
  readonly formerPools?: readonly string[];
  readonly state: Partial<Record<keyof ComparedState, unknown>> | FileState;
}

const bare = fileTextOf(describedBare);
const longer = bare.replace('"MinimumLength": 8', '"MinimumLength": 12');
const base = toRequest(describedBare);
const protectedLive: JsonObject = { ...describedBare, DeletionProtection: 'ACTIVE' };
const livePassword = JSON.parse(
  JSON.stringify(describedBare).replace('"MinimumLength":8', '"MinimumLength":20'),
) as JsonObject;
const sparse = `{ "UserPoolId": "${POOL}" }`;
const yours = ['Policies.PasswordPolicy.MinimumLength: 8 → 12'];
const theirs = ['DeletionProtection: INACTIVE → ACTIVE'];

const cases: readonly Case[] = [
  { name: 'no content', text: '', state: { kind: 'empty' } },
  { name: 'only whitespace and comments', text: '\n// a pool\n/* soon */ \n', state: { kind: 'empty' } },
  { name: 'an unclosed comment', text: '/* soon', state: { kind: 'errors', count: 1, poolId: undefined } },
  { name: 'a huge text', text: ' '.repeat(2_000_001), state: { kind: 'too-large' } },
  { name: 'no pool ID and no name', text: '{}', state: { kind: 'new-pool', errors: 1, formerPools: [] } },
  {
    name: 'a new pool',
    text: '{ "PoolName": "a" }',
    formerPools: [POOL],
    state: { kind: 'new-pool', errors: 0, formerPools: [POOL] },
  },
  {
    name: 'a wrong value',
    text: bare.replace('"OFF"', '"SOMETIMES"'),
    base,
    live: describedBare,
    state: { kind: 'errors', count: 1, poolId: POOL },
  },
  {
    name: 'an error that no live pool can have, and others',
    text: `{ "UserPoolId": "${POOL}", "Schema": [], "MfaConfiguration": "SOMETIMES", "DeletionProtection": "NO" }`,
    state: { kind: 'errors', count: 3, poolId: POOL },
  },
  {
    name: 'an error that a live pool could disprove, and another one, which Problems lists as well',
    text: bare.replace('"OFF"', '"SOMETIMES", "EmailVerificationMessage": "Welcome!"'),
    state: { kind: 'errors', count: 2, poolId: POOL },
  },
  {
    name: 'the output of describe-user-pool',
    text: JSON.stringify({ UserPool: describedBare }),
    state: { kind: 'other-format', format: 'description' },
  },
  { name: 'YAML', text: 'UserPoolId: x\nPoolName: y\n', state: { kind: 'other-format', format: 'yaml' } },
  {
    name: 'another format that cannot be converted',
    text: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }',
    state: { kind: 'errors', count: 1, poolId: undefined },
  },
  {
    name: 'the placeholder of a template',
    text: bare.replaceAll(POOL, 'eu-west-1_AbCdEf123'),
    state: { kind: 'placeholder' },
  },
  {
    name: 'the placeholder of another Region',
    text: bare.replaceAll(POOL, 'us-east-1_EXAMPLE'),
    state: { kind: 'placeholder' },
  },
  { name: 'a pool without a cached description', text: bare, state: { kind: 'unknown-pool', poolId: POOL, errors: 0 } },
  {
    name: 'a pool without a cached description, which might have the unknown value',
    text: bare.replace('"OFF"', '"SOMETIMES"'),
    state: { kind: 'unknown-pool', poolId: POOL, errors: 1 },
  },
  {
    name: 'the settings of the pool',
    text: bare,
    base,
    live: describedBare,
    state: { kind: 'in-sync', poolName: 'bare', leftOut: 0, describedAt: AT },
  },
  {
    name: 'the settings of the pool in another order and with comments',
    text: bare
      .replace('{', '{ // ours\n')
      .replace('"MfaConfiguration": "OFF",', '')
      .replace('{', '{"MfaConfiguration": "OFF",'),
    base,
    live: describedBare,
    state: { kind: 'in-sync', yours: [] },
  },
  {
    name: 'only some of the settings of the pool',
    text: sparse,
    base,
    live: describedBare,
    state: { kind: 'in-sync', yours: [], theirs: [], leftOut: Object.keys(base).length - 1 },
  },
  {
    name: 'the pulled settings, and no cached description',
    text: bare,
    base,
    state: { kind: 'in-sync', describedAt: undefined },
  },
  { name: 'an edit', text: longer, base, live: describedBare, state: { kind: 'yours', yours, theirs: [] } },
  {
    name: 'an edit, and no cached description',
    text: longer,
    base,
    state: { kind: 'yours', yours, describedAt: undefined },
  },
  {
    name: 'an edit that was sent with an unknown outcome',
    text: longer,
    base,
    mayHaveChanged: true,
    state: { kind: 'outdated', poolId: POOL },
  },
  {
    name: 'an edit that was sent before the pool was described',
    text: longer,
    base,
    live: describedBare,
    mayHaveChanged: true,
    state: { kind: 'yours', yours },
  },
  {
    name: 'a change by another user',
    text: bare,
    base,
    live: protectedLive,
    state: { kind: 'theirs', yours: [], theirs },
  },
  {
    name: 'a change by another user to a setting that is not in the file',
    text: sparse,
    base,
    live: protectedLive,
    state: { kind: 'theirs', yours: [], theirs },
  },
  {
    name: 'a setting that the service added',
    text: bare,
    base,
    live: { ...describedBare, UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } },
    state: { kind: 'in-sync', theirs: [], leftOut: 1 },
  },
  {
    name: 'the same change on both sides',
    text: bare.replace('"INACTIVE"', '"ACTIVE"'),
    base,
    live: protectedLive,
    state: { kind: 'in-sync', yours: [], theirs: [] },
  },
  {
    name: 'changes on both sides',
    text: longer,
    base,
    live: protectedLive,
    state: { kind: 'both', yours, theirs },
  },
  {
    name: 'two changes to one setting',
    text: longer,
    base,
    live: livePassword,
    state: {
      kind: 'both',
      yours: ['Policies.PasswordPolicy.MinimumLength: 20 → 12'],
      theirs: ['Policies.PasswordPolicy.MinimumLength: 8 → 20'],
    },
  },
  {
    name: 'differences from a pool that was never pulled',
    text: longer,
    live: describedBare,
    state: { kind: 'differs', unknown: yours, yours: [], theirs: [] },
  },
  {
    name: 'an unknown setting',
    text: bare.replace('{', '{ "Xyzzy": {},'),
    base,
    live: describedBare,
    state: { kind: 'blocked', poolId: POOL, poolName: 'bare' },
  },
  {
    name: 'a setting that only the pool has',
    text: bare.replace('{', '{ "Xyzzy": {"a": 2},'),
    base,
    live: { ...describedBare, Xyzzy: { a: 1 } },
    state: { kind: 'both' },
  },
  {
    name: 'a setting that conflicts with the MFA factors of the pool',
    text: bare.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "ON"'),
    base,
    live: describedBare,
    mfa: {},
    state: { kind: 'blocked', poolId: POOL, poolName: 'bare' },
  },
];

describe('the state of a file that has', () => {
  it.each(cases)('$name', ({ text, base: kept, live, mfa, mayHaveChanged, formerPools, state }) => {
    expect(inWords(stateOf(text, { base: kept, live, mfa, mayHaveChanged, formerPools }))).toMatchObject(state);
  });
});

it('a pool with every setting is in sync with itself', () => {
  const described = { ...describedWithEverything, Id: POOL };
  const text = fileTextOf(described);
  const known = { base: toRequest(described), live: described, mfa: undefined };
  expect(stateOf(text, known)).toMatchObject({ kind: 'in-sync', leftOut: 0 });
});

it('a pool file is not blocked if the MFA file turns on the factor that the pool file needs', () => {
  const mfaFile = (factor: string) =>
    `{ "UserPoolId": "${POOL}", "MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": ${factor} }`;
  const state = (text?: string, mfa: JsonObject = {}) =>
    computeFileState(
      {
        name: 'a.userpool.json',
        text: () => bare.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL"'),
      },
      {
        base: () => base,
        formerPools: () => [],
        pending: () => undefined,
        description: ({ kind }) => ({
          described: kind === 'mfa' ? { UserPoolId: POOL, MfaConfiguration: 'OFF', ...mfa } : describedBare,
          at: AT,
        }),
        mayHaveChanged: () => false,
        siblings: () => (text === undefined ? [] : [{ file: { name: 'a.userpoolmfa.json', text: () => text } }]),
      },
    );
  const other = { name: 'a.userpoolmfa.json', isNeeded: true };
  expect(state(mfaFile('{ "Enabled": true }'))).toMatchObject({ kind: 'yours', yours: { length: 1 }, other });
  expect(state(mfaFile('{ "Enabled": false }'))).toMatchObject({
    ...{ kind: 'blocked', mfaStep: 'open-mfa' },
    differences: { kind: 'yours', describedAt: AT },
  });
  expect(state()).toMatchObject({ kind: 'blocked', mfaStep: 'create-mfa' });
  const passkeys = { WebAuthnConfiguration: { RelyingPartyId: 'example.com' } };
  expect(state(undefined, passkeys)).toMatchObject({ kind: 'blocked', mfaStep: 'pull-mfa' });
});

it('names the other file of the pool if it also has changes', () => {
  const state = (mode: string) =>
    computeFileState(
      { name: 'a.userpool.json', text: () => bare.replace('"INACTIVE"', '"ACTIVE"') },
      {
        base: () => base,
        formerPools: () => [],
        pending: () => undefined,
        description: ({ kind }) => ({
          described: kind === 'mfa' ? { UserPoolId: POOL, MfaConfiguration: 'OFF' } : describedBare,
          at: AT,
        }),
        mayHaveChanged: () => false,
        siblings: () => [
          {
            file: {
              name: 'a.userpoolmfa.json',
              text: () =>
                `{ "UserPoolId": "${POOL}", "MfaConfiguration": "OFF", "WebAuthnConfiguration": { "UserVerification": "${mode}" } }`,
            },
          },
        ],
      },
    );
  const other = { name: 'a.userpoolmfa.json', isNeeded: false };
  expect(state('required')).toMatchObject({ kind: 'yours', other });
  expect(state('certainly')).toMatchObject({ kind: 'yours', other: undefined });
});

it('the user’s severities decide which diagnostics are errors', () => {
  const file = {
    name: 'a.userpool.json',
    text: () => bare.replace('"MinimumLength": 8', '"MinimumLength": 6'),
  };
  const known = {
    base: () => base,
    formerPools: () => [],
    pending: () => undefined,
    description: () => undefined,
    mayHaveChanged: () => false,
  };
  expect(computeFileState(file, known)).toMatchObject({ kind: 'yours' });
  expect(computeFileState(file, known, { 'password-policy-weak': 'error' })).toMatchObject({
    kind: 'errors',
    count: 1,
  });
});
interface Known {
  readonly base: JsonObject | undefined;
  readonly live: JsonObject | undefined;
  /** The response of GetUserPoolMfaConfig. */
  readonly mfa?: JsonObject | undefined;
  readonly mayHaveChanged?: boolean | undefined;
  readonly formerPools?: readonly string[] | undefined;
}

function stateOf(text: string, { base: kept, live, mfa, mayHaveChanged = false, formerPools = [] }: Known): FileState {
  return computeFileState(
    { name: 'a.userpool.json', text: () => text },
    {
      base: () => kept,
      formerPools: () => formerPools,
      pending: () => undefined,
      description: ({ kind }) => {
        const described = kind === 'mfa' ? mfa && { ...mfa, UserPoolId: POOL } : live;
        return described && { described, at: AT };
      },
      mayHaveChanged: () => mayHaveChanged,
    },
  );
}

/** Formats changes as users see them. */
function inWords(state: FileState): object {
  if (!('yours' in state)) return state;
  const words = (name: 'yours' | 'theirs' | 'unknown') => state[name].map(describeChange);
  return { ...state, yours: words('yours'), theirs: words('theirs'), unknown: words('unknown') };
}
