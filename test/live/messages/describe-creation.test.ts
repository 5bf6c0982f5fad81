import { describe, expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { planCreation } from '#core/sync';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { createAsText, createDetail, createQuestion } from '../../../live/src/messages/creation.ts';
import { creationFailureOf, describeCreation } from '../../../live/src/messages/describe-creation.ts';
import { formatCreationForLog } from '../../../live/src/messages/format-for-log.ts';
import type { Created, CreateOutcome } from '../../../live/src/operations/create-pool.ts';
import { toLivePool } from '../../support/live-pool.ts';
import { FakeFile } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';

const kind = liveKind('pool');
const file = {
  PoolName: 'harbor',
  Schema: [{ Name: 'email', Mutable: true }],
  LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
};
const plan = planCreation({ kind, file, region: 'eu-west-1', namesakes: [] });
const error = new LiveError('Try again in a moment.', { kind: 'service', code: 'InternalErrorException' });
const live = toLivePool({ ...describedBare, Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a' });
const created: Created = {
  kind: 'created',
  plan: planCreation({ kind, file: { PoolName: 'harbor' }, region: 'eu-west-1', namesakes: [] }),
  poolId: 'eu-west-1_a',
  file: { kind: 'linked', file: new FakeFile(''), removed: ['Schema', 'UsernameConfiguration'] },
  read: { live, notApplied: [] },
  notKept: undefined,
};

const cases: readonly (readonly [name: string, CreateOutcome, text: string, hints: string[], log: string])[] = [
  ['canceled', { kind: 'cancelled' }, 'Canceled. No pool was created.', [], 'info cancelled'],
  [
    'created',
    created,
    'Created harbor (eu-west-1_a). Added UserPoolId to a.userpool.json and removed Schema and UsernameConfiguration.',
    ['open-live'],
    'info created; eu-west-1_a; file: linked',
  ],
  [
    'created, with triggers',
    { ...created, plan },
    'Created harbor (eu-west-1_a). Added UserPoolId to a.userpool.json and removed Schema and UsernameConfiguration. Allow the pool to invoke its functions: run "aws lambda add-permission" for each, with the source ARN arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a.',
    ['open-live'],
    'info created; eu-west-1_a; file: linked',
  ],
  [
    'created, with another file',
    { ...created, file: { kind: 'beside', file: new FakeFile(''), removed: [] } },
    "Created harbor (eu-west-1_a). Its file is customers.userpool.json. a.userpool.json wasn't changed.",
    ['open-live'],
    'info created; eu-west-1_a; file: beside',
  ],
  [
    'created, without a file',
    { ...created, file: { kind: 'none', file: undefined, removed: [] } },
    "Created harbor (eu-west-1_a). a.userpool.json couldn't be changed, so the new pool has no file yet.",
    ['open-created'],
    'info created; eu-west-1_a; file: none',
  ],
  [
    'created differently',
    { ...created, read: { live, notApplied: [['Schema', 0]] }, notKept: 'disk full' },
    "Created harbor (eu-west-1_a). The pool differs from the request: Schema[0]. Added UserPoolId to a.userpool.json and removed Schema and UsernameConfiguration. The request couldn't be saved as a snapshot (disk full).",
    ['compare'],
    'warn created; eu-west-1_a; file: linked; not as sent: Schema[0]; request not kept: disk full',
  ],
  [
    'created, but not read',
    { ...created, file: { ...created.file, removed: [] }, read: { error } },
    "Created harbor (eu-west-1_a). Added UserPoolId to a.userpool.json. The result wasn't verified, because the pool couldn't be read. Compare when you can. Try again in a moment.",
    ['compare', 'show-log'],
    'error created; eu-west-1_a; file: linked; InternalErrorException: Try again in a moment.',
  ],
  // No message suggests sending the request again, because it might create a second pool.
  [
    'unknown, and not found',
    { kind: 'unknown-outcome', plan, error, found: [] },
    "Couldn't determine whether harbor was created: InternalErrorException. eu-west-1 has no new pool named harbor, but it might still appear. Check for it before you try again.",
    ['find-created', 'show-log'],
    'error unknown-outcome; InternalErrorException: Try again in a moment.; found: ',
  ],
  [
    'unknown, and found',
    { kind: 'unknown-outcome', plan, error, found: [{ id: 'eu-west-1_b', name: 'harbor' }] },
    "Couldn't determine whether harbor was created: InternalErrorException. eu-west-1 has a new pool with this name: eu-west-1_b. If it's yours, use it for this file.",
    ['find-created', 'show-log'],
    'error unknown-outcome; InternalErrorException: Try again in a moment.; found: eu-west-1_b',
  ],
  [
    'unknown, and not listed',
    { kind: 'unknown-outcome', plan, error, found: undefined },
    "Couldn't determine whether harbor was created: InternalErrorException. The pools in eu-west-1 couldn't be listed. Before you try again, look for a new pool in that Region.",
    ['find-created', 'show-log'],
    'error unknown-outcome; InternalErrorException: Try again in a moment.; found: not listed',
  ],
  [
    'pending',
    { kind: 'pending' },
    'Nothing was created, because an earlier request from a.userpool.json might already have created a pool. If you try again, that pool is looked for first.',
    ['try-again'],
    'info pending',
  ],
  [
    'not recorded',
    { kind: 'no-record', reason: 'disk full' },
    "Nothing was created, because the request couldn't be recorded first (disk full). Check the disk, then try again.",
    ['try-again', 'show-log'],
    'info no-record; disk full',
  ],
  [
    'invalid',
    { kind: 'invalid', diagnostics: [] },
    'Nothing was created: a.userpool.json has 0 errors.',
    ['fix-diagnostics'],
    'info invalid',
  ],
  [
    'blocked',
    { kind: 'blocked', blockers: [{ path: ['Colour'], code: 'unknown-field', reason: 'Colour is unknown.' }] },
    'Nothing was created. Colour is unknown.',
    ['show-log'],
    'warn blocked; unknown-field at Colour',
  ],
];

describe('the outcome of a creation', () => {
  it.each(cases)('%s', (_, outcome, text, hints, log) => {
    const description = describeCreation(outcome, { name: 'a.userpool.json', isUnsaved: false, listed: false });
    expect([description.summary, ...description.details].join(' ')).toBe(text);
    expect(description.hints).toEqual(hints);
    const { level, line } = formatCreationForLog('a.userpool.json', outcome);
    expect(`${level} ${line}`).toBe(log.replace(' ', ' Creation from a.userpool.json: '));
    const isFailure = outcome.kind === 'unknown-outcome';
    expect(creationFailureOf(outcome, description)).toBe(isFailure ? text : undefined);
  });

  it('offers to save an unsaved file', () => {
    const { hints } = describeCreation(created, { name: 'a.userpool.json', isUnsaved: true, listed: false });
    expect(hints).toEqual(['save-file']);
  });
});

describe('the question before a creation', () => {
  const terms = { fileName: 'a.userpool.json', profile: 'dev', endpoint: undefined };

  it('lists the risks first, then the settings that can never be changed, the destination and what happens to the file', () => {
    expect(createQuestion(plan, false)).toBe('Create the user pool harbor in eu-west-1?');
    expect(createDetail(plan, terms)).toBe(`⚠ High impact:
•\u00a0Usernames will be case-sensitive, and this can never be changed.

This can never be changed:
•\u00a0Users sign in with a username only.

Region: eu-west-1 · Profile: dev

Creating the pool adds UserPoolId to a.userpool.json and removes Schema. To keep this file unchanged and save the pool in another file, select Create and Keep This File.`);
  });

  it('says that another pool has appeared, and names the sandbox', () => {
    const inSandbox = planCreation({ kind, file, region: 'sandbox-1', namesakes: [] });
    expect(createQuestion(inSandbox, true)).toBe(
      'Another pool with this name now exists. Create the user pool harbor in the sandbox?',
    );
    expect(createDetail(inSandbox, terms)).toContain('In the sandbox in VS Code. Nothing is sent to AWS.');
  });

  it('includes the whole request if it is shown as text', () => {
    expect(createAsText('Create?', plan, terms)).toMatch(/^Create\?[^]*"Name": "email"[^]*\}\n$/);
  });
});
