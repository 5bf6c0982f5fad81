// Compares the sandbox with recordings of the service: accepted and rejected calls, error messages, resulting settings
// and responses.

import { describe, expect, it } from 'vitest';
import { recordings } from './recordings/index.ts';
import { replay, type Check } from './recordings/replay.ts';

/**
 * Intended differences between the sandbox and the recordings, which occur unless an option describes the pool's
 * environment.
 */
const intendedDifferences: Readonly<Record<string, string>> = {
  'badmintoncryer/cdk-preflight: an identity whose policy does not let Cognito send: outcome':
    'The policy is in SES: `deniedIdentities` configures the sandbox for it',
  'radkawar/stackd: signatures, call 3: outcome':
    'Any access key will do, unless `accessKeyIds` names those that exist',
};

/** Replays the recordings one after another, because each opens many servers. */
async function replayAll(knowsWorld: boolean): Promise<Check[]> {
  const checks: Check[] = [];
  for (const recording of recordings) checks.push(...(await replay(recording, knowsWorld)));
  return checks;
}

const disagreeing = (checks: readonly Check[]): object[] =>
  checks.filter(({ agrees }) => !agrees).map(({ name, recorded, sandbox }) => ({ name, recorded, sandbox }));

describe('the sandbox behaves as recorded', () => {
  it.each(recordings.map((recording) => [recording.source, recording.date, recording] as const))(
    '%s, %s',
    async (_source, _date, recording) => {
      expect(disagreeing(await replay(recording))).toEqual([]);
    },
  );
});

it('agrees in every check, and accepts no call that was rejected', async () => {
  const checks = await replayAll(true);
  const count = (kind: Check['kind']): string => {
    const ofKind = checks.filter((check) => check.kind === kind);
    return `${ofKind.filter(({ agrees }) => agrees).length} of ${ofKind.length}`;
  };
  expect({
    outcome: count('outcome'),
    type: count('type'),
    text: count('text'),
    settings: count('settings'),
    answer: count('answer'),
  }).toEqual({
    outcome: '184 of 184',
    type: '83 of 83',
    text: '83 of 83',
    settings: '207 of 207',
    answer: '323 of 323',
  });
  const rejections = checks.filter(({ kind, recorded }) => kind === 'outcome' && recorded === 'rejected');
  expect(rejections).toHaveLength(84);
  expect(rejections.filter(({ sandbox }) => sandbox !== 'rejected')).toEqual([]);
});

it('has only the intended differences if it is given only the calls', async () => {
  const names = (await replayAll(false)).filter(({ agrees }) => !agrees).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(intendedDifferences).toSorted());
});
