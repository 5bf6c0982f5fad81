import { expect, it } from 'vitest';
import type { Severities } from '#core/diagnostics';
import { fileTextOf } from '../../support/live-pool.ts';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeGateway, FakeSnapshots } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';

const text = fileTextOf(describedBare);
const withMember = (member: string): string => text.replace('{', `{ ${member},`);

/** Pushes the given file content. Returns the outcome, and the number of requests sent. */
async function push(content: string, severities: Severities) {
  const gateway = new FakeGateway(describedBare);
  const outcome = await pushFile(new FakeFile(content), {
    connect: () => Promise.resolve(gateway),
    prompts: {
      askLeftOut: () => Promise.resolve('keep'),
      confirmPush: () => Promise.resolve(true),
      confirmByName: () => Promise.resolve(true),
    },
    bases: new FakeBases(),
    snapshots: new FakeSnapshots(),
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    severities,
  });
  return { kind: outcome.kind, sent: gateway.sent.length };
}

const stopped = { kind: 'invalid', sent: 0 };
const threat = '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }';

it.each<[string, Severities, string, object]>([
  ['an error', {}, withMember(threat), stopped],
  [
    'an error with a lowered severity',
    { 'threat-tier-essentials': 'hint' },
    withMember(threat),
    { kind: 'pushed', sent: 1 },
  ],
  ['an error that is turned off', { 'threat-tier-essentials': 'off' }, withMember(threat), { kind: 'pushed', sent: 1 }],
  [
    'an error that a comment ignores',
    {},
    withMember(`\n// userpool-ignore threat-tier-essentials\n${threat}`),
    stopped,
  ],
  ['a warning', {}, withMember('"PoolName": "x"'), { kind: 'nothing-to-do', sent: 0 }],
  ['a warning with a raised severity', { 'duplicate-key': 'error' }, withMember('"PoolName": "x"'), stopped],
  ['text that is not JSON', { 'json-syntax': 'off' }, `${text} }`, stopped],
  [
    'a number that cannot be represented',
    { 'inexact-number': 'off', 'unknown-field': 'off' },
    withMember('"Unheard": 9007199254740993'),
    stopped,
  ],
  ['an invalid pool ID', { 'user-pool-id-format': 'off' }, text.replace('eu-west-1_', ''), stopped],
  ['a missing pool ID', { 'user-pool-id-required': 'off' }, '{}', stopped],
  [
    'a complete new pool',
    { 'user-pool-id-required': 'off' },
    '{ "PoolName": "x", "UsernameConfiguration": { "CaseSensitive": false } }',
    stopped,
  ],
  ['an unknown setting', { 'unknown-field': 'off' }, withMember('"Unheard": 1'), { kind: 'blocked', sent: 0 }],
])('a push of %s', async (_what, severities, content, outcome) => {
  expect(await push(content, severities)).toEqual(outcome);
});
