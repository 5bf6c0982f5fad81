import { expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { planCreation } from '#core/sync';
import type { CreateOutcome } from '#live/operations';
import {
  adopted,
  createNotice,
  linkDetail,
  linkQuestion,
  mfaToPush,
} from '../../../client/src/notifications/messages/create.ts';
import { copiedCreation } from '../../../client/src/notifications/messages/copied.ts';

const plan = (region: string, file = {}) =>
  planCreation({
    kind: liveKind('pool'),
    file: { PoolName: 'harbor', UsernameConfiguration: { CaseSensitive: false }, ...file },
    region,
    namesakes: [],
  });

it('a copied creation names the pool and the Region, and says that each run creates a pool', () => {
  expect(copiedCreation(plan('eu-west-1'), 'posix')).toEqual({
    severity: 'info',
    text: 'Copied an AWS CLI command that creates harbor in eu-west-1. Run it only once, in bash, zsh or a similar shell: each run creates another pool. Then select Find the Pool to add its ID to this file.',
    steps: ['find-created', 'show-changes'],
  });
});

it('a copied creation names its risks', () => {
  const risky = plan('eu-west-1', { Schema: [{ Name: 'email' }] });
  expect(copiedCreation(risky, 'powershell')).toMatchObject({
    severity: 'warning',
    text: expect.stringMatching(/⚠ High impact: .*Mutable.* Run it only once, in PowerShell 7\.3 or later/) as string,
  });
});

it('a copied creation for the sandbox says that nothing is sent to AWS', () => {
  const { text } = copiedCreation(plan('sandbox-1'), 'posix');
  expect(text).toContain('creates harbor in the sandbox.');
  expect(text).toContain('works only while this window is open');
});

it('names the settings that are removed when the file of a new pool is used for an existing pool', () => {
  expect(linkQuestion('a.userpool.json', 'eu-west-1_a')).toBe('Use a.userpool.json for the pool eu-west-1_a?');
  expect(linkDetail(['Schema', 'UsernameAttributes'])).toBe(
    "This adds UserPoolId to the file and removes Schema and UsernameAttributes, which can't be changed in an existing pool. The pool itself isn't changed.",
  );
  expect(adopted('a.userpool.json', 'eu-west-1_a', { kind: 'linked' }).steps).toEqual(['compare']);
  expect(adopted('a.userpool.json', 'eu-west-1_a', { kind: 'none' }).steps).toEqual([]);
});

it('offers to set up the MFA settings of a cloned pool, if the new pool has a file', () => {
  const description = { severity: 'info', summary: 'Created a.', details: [], hints: ['open-live'] } as const;
  const noticeFor = (kind: 'linked' | 'none', lacksMfa: boolean) =>
    createNotice({ kind: 'created', file: { kind } } as CreateOutcome, description, { listed: false, lacksMfa });
  expect(noticeFor('linked', true)).toMatchObject({
    text: "Created a. The new pool doesn't have the MFA settings of the original pool yet.",
    steps: ['set-up-mfa', 'open-live'],
  });
  expect(noticeFor('linked', false).steps).toEqual(['open-live']);
  expect(noticeFor('none', true).steps).toEqual(['open-live']);
  expect([mfaToPush('a', true).steps, mfaToPush('a', false).steps]).toEqual([['continue-push'], []]);
});
