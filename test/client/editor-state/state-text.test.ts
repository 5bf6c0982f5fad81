import { describe, expect, it } from 'vitest';
import type { ComparedState, FileState } from '../../../live/src/operations/file-state.ts';
import type { LiveActivity } from '../../../client/src/editor-state/live-runs.ts';
import { lensesOf, type LensInput } from '../../../client/src/editor-state/lenses.ts';
import { statusOf, type StatusInput } from '../../../client/src/editor-state/status.ts';
import { commandOf } from '../../../client/src/next-steps.ts';
import { formatTime } from '../../../client/src/editor-state/format-time.ts';

const POOL = 'eu-west-1_AbCdEf123';
const quiet: LiveActivity = { running: undefined, isAsking: false, failure: undefined, offers: [] };
const when = (at: number): string => `10:${at}`;

const change = (name: string) => ({ path: [name], before: 1, after: 2, by: 'you' as const });
const compared = (kind: ComparedState['kind'], more: Partial<ComparedState> = {}): ComparedState => ({
  kind,
  poolId: POOL,
  poolName: 'customers',
  yours: [],
  theirs: [],
  unknown: [],
  leftOut: 0,
  describedAt: 42,
  ...more,
});
const blocked = (blockers: FileStateBlocked['blockers'], mfaStep?: FileStateBlocked['mfaStep']): FileStateBlocked => ({
  ...{ kind: 'blocked', poolId: POOL, poolName: 'customers', blockers, mfaStep },
  differences: compared('yours'),
});
type FileStateBlocked = Extract<FileState, { kind: 'blocked' }>;
const one = [change('A')];
const two = [change('A'), change('B')];

const states: readonly [state: FileState | undefined, text: string, action?: string][] = [
  [{ kind: 'unknown-pool', poolId: POOL, errors: 0 }, '$(cloud) Not pulled yet'],
  [
    { kind: 'unknown-pool', poolId: POOL, errors: 1 },
    '$(cloud) Not pulled yet: 1 error might block push',
    'Show Problems',
  ],
  [
    { kind: 'unknown-pool', poolId: POOL, errors: 2 },
    '$(cloud) Not pulled yet: 2 errors might block push',
    'Show Problems',
  ],
  [
    { kind: 'unknown-pool', poolId: 'sandbox-1_a', errors: 0 },
    '$(cloud) Not pulled yet: each window has a new sandbox',
  ],
  [{ kind: 'outdated', poolId: POOL }, '$(question) The pool might have changed'],
  [compared('in-sync'), '$(check) In sync with customers as of 10:42'],
  [compared('in-sync', { leftOut: 3 }), '$(check) Nothing to push to customers as of 10:42'],
  [compared('in-sync', { describedAt: undefined }), '$(check) No changes since the last pull or push (customers)'],
  [compared('yours', { yours: one }), '$(pencil) 1 change to push'],
  [compared('yours', { yours: two }), '$(pencil) 2 changes to push'],
  [compared('theirs', { theirs: one }), '$(warning) 1 setting changed in the live pool'],
  [compared('theirs', { theirs: two }), '$(warning) 2 settings changed in the live pool'],
  [
    compared('both', { yours: two, theirs: one }),
    '$(warning) Changed on both sides: 2 in this file, 1 in the live pool',
  ],
  [compared('differs', { unknown: one }), '$(diff) 1 difference from customers'],
  [compared('differs', { unknown: two }), '$(diff) 2 differences from customers'],
  [{ kind: 'errors', count: 1, poolId: POOL }, '$(error) 1 error blocks push', 'Show Problems'],
  [{ kind: 'errors', count: 2, poolId: POOL }, '$(error) 2 errors block push', 'Show Problems'],
  [
    blocked([{ path: [], code: 'a-code', reason: 'No.' }]),
    '$(warning) Push would fail: 1 conflict with the live pool',
    'Show Problems',
  ],
  [{ kind: 'too-large' }, '$(question) Too large to track changes'],
  [undefined, '$(question) Unknown state', 'Show Log'],
];

describe('the lenses of a file', () => {
  it.each(states)('%j', (state, text, action) => {
    const [first, ...rest] = lensesFor({ state });
    expect(first?.title.replace('\u00a0', ' ')).toBe(text);
    // The state itself is plain text, which cannot be clicked.
    expect([first?.step, first?.offer]).toEqual([undefined, undefined]);
    expect(first?.tooltip).not.toBe('');
    expect(rest.map((lens) => lens.title)).toEqual([
      ...(action === undefined ? [] : [action]),
      'Pull',
      'Compare',
      'Push',
    ]);
    expect(rest.slice(-3).every(({ step }) => step && commandOf(step).aboutFile)).toBe(true);
  });

  it('offer the actions of the last notification, and a way to reach a pending question', () => {
    const state = compared('in-sync');
    const offered = lensesFor({ state, activity: { ...quiet, offers: ['save-file', 'pull-into-file'] } });
    expect(offered.slice(1, 3).map(({ title, offer }) => [title, offer])).toEqual([
      ['Save File', 'save-file'],
      ['Update File', 'pull-into-file'],
    ]);
    const asking = lensesFor({ state, activity: { ...quiet, running: 'Push User Pool', isAsking: true } });
    expect(asking.slice(0, 2).map(({ title }) => title.replace('\u00a0', ' '))).toEqual([
      '$(comment-unresolved) Push User Pool: waiting for your answer',
      'Go to Question',
    ]);
  });

  it.each([
    ['open-mfa', 'Open MFA File'],
    ['pull-mfa', 'Pull MFA Settings'],
    ['create-mfa', 'Create MFA File'],
  ] as const)('lead to the MFA file if a push lacks a factor: %s', (mfaStep, title) => {
    const blockers = [{ path: ['MfaConfiguration'], code: 'mfa-optional-needs-factor', reason: 'No factor.' }];
    const state = blocked(blockers, mfaStep);
    expect(titles({ state }).slice(1, 3)).toEqual(['Show Problems', title]);
  });

  it('name the other file of the pool if a push needs it', () => {
    const state = compared('yours', { yours: one, other: { name: 'staff.userpoolmfa.json', isNeeded: true } });
    expect(titles({ state })[0]).toBe('$(pencil) 1 change to push, together with staff.userpoolmfa.json');
    const free = compared('yours', { yours: one, other: { name: 'staff.userpoolmfa.json', isNeeded: false } });
    expect(titles({ state: free })[0]).toBe('$(pencil) 1 change to push');
    expect(lensesFor({ state: free })[0]?.tooltip).toContain('staff.userpoolmfa.json has changes for this pool, too.');
  });

  it('name another file of the same kind for the pool', () => {
    const input = { state: compared('in-sync'), duplicates: ['second.userpool.json'] };
    expect(titles(input)[0]).toBe('$(check) In sync with customers as of 10:42 · same pool as second.userpool.json');
    expect(lensesFor(input)[0]?.tooltip).toContain('second.userpool.json describes the same pool.');
  });

  it('show a lock icon for a protected pool', () => {
    const push = lensesFor({ state: compared('in-sync'), isProtected: true }).at(-1);
    expect(push?.title.replace('\u00a0', ' ')).toBe('$(lock) Push');
    expect(push?.tooltip).toContain('to push, you must type its name');
  });

  it('name the running command, or otherwise show the first sentence of the last error', () => {
    const state = compared('in-sync');
    const failure = { title: 'Pull', why: 'Nothing is listening at 127.0.0.1. Start the endpoint.' };
    const running = titles({ state, activity: { ...quiet, running: 'Push', failure } });
    expect(running).toEqual(['$(sync~spin) Push: in progress', 'Pull', 'Compare', 'Push']);
    expect(titles({ state, activity: { ...quiet, failure } })[0]).toBe(
      '$(error) Pull: Nothing is listening at 127.0.0.1',
    );
    expect(lensesFor({ state, activity: { ...quiet, failure } })[0]?.tooltip).toBe(failure.why);
    expect(titles({ state, activity: { ...quiet, failure: { title: 'Pull', why: 'No way\nat line 3.' } } })[0]).toBe(
      '$(error) Pull: No way',
    );
    expect(titles({ state, activity: { ...quiet, failure: { title: 'Pull', why: '' } } })[0]).toBe(
      '$(error) Pull failed',
    );
  });

  it('name only the command that failed if the reason is long', () => {
    const why = 'User pool customers (eu-west-1_Example12) does not exist in account 111122223333. Check the ID.';
    const failure = { title: 'Pull User Pool', why };
    const known = { state: compared('in-sync'), activity: { ...quiet, failure } };
    expect(titles(known)[0]).toBe('$(error) Pull User Pool failed');
    expect(lensesFor(known)[0]?.tooltip).toBe(why);
  });

  it('offer the next step of the last error', () => {
    const failure = { title: 'Pull', why: 'No such profile.', next: 'select-profile' } as const;
    const lenses = titles({ state: compared('in-sync'), activity: { ...quiet, failure } });
    expect(lenses).toEqual(['$(error) Pull: No such profile', 'Select AWS Profile', 'Pull', 'Compare', 'Push']);
  });

  it('offer templates for an empty file, and also the sandbox if there is one', () => {
    const state: FileState = { kind: 'empty' };
    expect(titles({ state })).toEqual(['Choose a Template…', 'Pull a Live Pool…']);
    expect(titles({ state, hasSandbox: true })).toEqual(['Choose a Template…', 'Pull a Live Pool…', 'Try the Sandbox']);
    expect(titles({ state, activity: { ...quiet, running: 'Pull' } })[0]).toBe('$(sync~spin) Pull: in progress');
  });

  it('offer to choose a pool if the ID is a placeholder, and no action that would send the placeholder to AWS', () => {
    expect(titles({ state: { kind: 'placeholder' } })).toEqual([
      '$(question) UserPoolId is a placeholder',
      'Choose User Pool…',
    ]);
  });

  it('explain in an untrusted workspace why there are no other actions', () => {
    const off = '$(workspace-untrusted) Pull, compare and push are off until you trust this workspace';
    expect(titles({ state: compared('in-sync'), trusted: false })).toEqual([off, 'Manage Workspace Trust']);
    expect(titles({ state: { kind: 'empty' }, trusted: false })).toEqual([
      'Choose a Template…',
      off,
      'Manage Workspace Trust',
    ]);
  });

  it('show a pool’s name as plain text on one line, without icons', () => {
    const poolName = `$(bug)\n${'very '.repeat(20)}long`;
    const [title] = titles({ state: compared('in-sync', { poolName }) });
    expect(title).toMatch(/^\$\(check\) In sync with \$ \(bug\) (very )+ve… as of 10:42$/);
    expect(title!.length).toBeLessThan(100);
  });

  it('name the stack or tool that manages the pool', () => {
    const owned = (owner: ComparedState['owner']) => compared('yours', { yours: [change('A')], owner });
    const [stack] = lensesFor({ state: owned({ tool: 'CloudFormation', stack: 'web' }) });
    expect(stack?.title.replace('\u00a0', ' ')).toBe(
      '$(pencil) 1 change to push, managed by the stack web (CloudFormation)',
    );
    expect(stack?.tooltip).toContain('whose next deployment might undo a push');
    expect(titles({ state: owned({ tool: 'Terraform', stack: undefined }) })[0]).toMatch(/, managed by Terraform$/);
  });

  it('list the first changes in the tooltip', () => {
    const many = Array.from({ length: 13 }, (_, i) => change(`M${i}`));
    const [first] = lensesFor({ state: compared('yours', { yours: many }) });
    expect(first?.tooltip).toContain('the live pool customers, last read at 10:42');
    expect(first?.tooltip).toContain('•\u00a0M0: 1 → 2\n•\u00a0M1: 1 → 2');
    expect(first?.tooltip).toMatch(/… and 3 more$/);
  });
});

describe('the language status of a file', () => {
  const statusFor = (input: Partial<StatusInput>) =>
    statusOf(
      { state: undefined, activity: quiet, trusted: true, profile: undefined, endpoint: undefined, ...input },
      when,
    );

  it('shows the state, and the profile and endpoint that commands use', () => {
    expect(statusFor({ state: compared('yours', { yours: two }), profile: 'dev' })).toMatchObject({
      text: '2 changes to push',
      detail: 'profile dev · eu-west-1 · customers',
      severity: 'information',
      busy: false,
      next: 'push',
      label: 'State of the user pool file: 2 changes to push. profile dev · eu-west-1 · customers',
    });
    expect(statusFor({ state: { kind: 'unknown-pool', poolId: POOL, errors: 0 } }).detail).toBe(
      `default credentials · ${POOL}`,
    );
    expect(statusFor({ state: undefined, endpoint: 'http://ada:s3cret@127.0.0.1:9229/' }).detail).not.toMatch(
      /ada|s3cret/,
    );
    expect(statusFor({ state: undefined, endpoint: 'ada:s3cret@127.0.0.1' }).detail).not.toMatch(/ada|s3cret/);
    expect(statusFor({ state: compared('in-sync'), endpoint: 'http://127.0.0.1:9229/' }).detail).toBe(
      'default credentials · 127.0.0.1:9229 · customers',
    );
    expect(statusFor({ state: { kind: 'empty' } }).detail).toBe('default credentials');
  });

  it('is short for a file without changes', () => {
    expect(statusFor({ state: compared('in-sync') }).text).toBe('In sync · 10:42');
    expect(statusFor({ state: compared('in-sync', { leftOut: 1 }) }).text).toBe('Nothing to push · 10:42');
  });

  it('shows changes by others as a warning, a failure as an error, and a busy indicator while a command is running', () => {
    expect(statusFor({ state: compared('theirs', { theirs: one }) })).toMatchObject({
      text: 'Changed in the live pool',
      severity: 'warning',
    });
    expect(statusFor({ state: compared('both', { yours: one, theirs: one }) }).severity).toBe('warning');
    const failure = { title: 'Pull', why: 'No.' };
    expect(statusFor({ state: compared('in-sync'), activity: { ...quiet, failure } })).toMatchObject({
      severity: 'error',
      text: 'Pull failed',
      next: 'show-log',
    });
    expect(statusFor({ state: compared('in-sync'), activity: { ...quiet, running: 'Pull', failure } })).toMatchObject({
      severity: 'information',
      busy: true,
    });
  });

  it('shows names as plain text, without links and icons', () => {
    const link = '[here](command:x)';
    const { detail, label } = statusFor({
      state: compared('in-sync', { poolName: `$(bug) ${link}` }),
      profile: link,
      endpoint: `http://${link}`,
    });
    expect(detail).toBe('profile [here] (command:x) · [here] (command:x) · $ (bug) [here] (command:x)');
    expect(label).toContain(link);
    const failure = { title: link, why: '' };
    expect(statusFor({ activity: { ...quiet, failure } }).text).toBe('[here] (command:x) failed');
  });

  it('links to the workspace trust editor while live commands are disabled', () => {
    expect(statusFor({ state: compared('in-sync'), trusted: false }).next).toBe('manage-trust');
  });
});

describe('the lenses of a file without an ID', () => {
  const lenses = (state: FileState, trusted = true) =>
    lensesFor({ state, trusted }).map(({ title, step }) => [
      title.replace('\u00a0', ' '),
      step && commandOf(step).command,
    ]);
  const fresh: FileState = { kind: 'new-pool', errors: 0, formerPools: [] };

  it('offer to create the pool, even before the workspace is trusted, because the sandbox is always reachable', () => {
    const expected = [
      ['$(circle-large-outline) Not created yet', undefined],
      ['Create User Pool…', 'userpool.create'],
    ];
    expect(lenses(fresh)).toEqual(expected);
    expect(lenses(fresh, false)).toEqual(expected);
  });

  it.each([
    [1, '$(error) 1 error blocks creation'],
    [2, '$(error) 2 errors block creation'],
  ])('say what blocks the creation: %i', (errors, title) => {
    expect(lenses({ ...fresh, errors })).toEqual([
      [title, undefined],
      ['Show Problems', 'userpool.showProblems'],
      ['Create User Pool…', 'userpool.create'],
    ]);
  });

  it('say that the pool might already exist, and offer to look for it first', () => {
    const pending = { ...{ file: '', kind: 'pool', request: {}, sentAt: 0 }, poolName: 'harbor', region: 'eu-west-1' };
    expect(lenses({ ...fresh, errors: 1, formerPools: [POOL], pending })).toEqual([
      ['$(warning) Might already exist', undefined],
      ['Find or Create Pool…', 'userpool.create'],
    ]);
  });

  it('ask whether the ID was lost if the file used to belong to a pool, and offer to restore the ID or to create a new pool', () => {
    expect(lenses({ ...fresh, formerPools: [POOL] })).toEqual([
      ['$(warning) Missing UserPoolId?', undefined],
      ['Restore the ID', 'userpool.restoreId'],
      ['Create New Pool…', 'userpool.create'],
    ]);
  });
});

it.each([
  ['description', '$(info) Output of describe-user-pool'],
  ['skeleton', '$(info) AWS CLI skeleton'],
  ['template', '$(info) CloudFormation template'],
  ['list', '$(info) Not a user pool file yet'],
] as const)(
  'a file that can be converted has only its format as a lens, next to that of the server: %s',
  (format, title) => {
    expect(titles({ state: { kind: 'other-format', format } })).toEqual([title]);
    expect(titles({ state: { kind: 'other-format', format }, trusted: false })).toEqual([title]);
  },
);

it('the first lens names the profile of a pool in AWS, unless a command is running or the lens shows an error', () => {
  const first = (input: Partial<LensInput>) => titles({ profile: 'dev', ...input })[0];
  expect(first({ state: { kind: 'unknown-pool', poolId: 'eu-west-1_a', errors: 0 } })).toBe(
    '$(cloud) Not pulled yet · profile dev',
  );
  expect(first({ state: { kind: 'unknown-pool', poolId: 'sandbox-1_a', errors: 0 } })).toBe(
    '$(cloud) Not pulled yet: each window has a new sandbox',
  );
  expect(first({ state: { kind: 'errors', count: 1, poolId: undefined } })).toBe('$(error) 1 error blocks push');
  const running = { ...quiet, running: 'Pull' };
  expect(first({ state: { kind: 'unknown-pool', poolId: 'eu-west-1_a', errors: 0 }, activity: running })).not.toContain(
    'dev',
  );
});

it('timestamps from today show only the time, while earlier timestamps also show the date', () => {
  const at = new Date(2025, 10, 21, 9, 42).getTime();
  const sameDay = new Date(2025, 10, 21, 23, 59).getTime();
  const nextDay = new Date(2025, 10, 22, 0, 1).getTime();
  expect(formatTime(at, sameDay, 'de')).toBe('09:42');
  expect(formatTime(at, nextDay, 'de')).toBe('21.11.2025, 09:42');
  expect(formatTime(at, sameDay, 'en')).toMatch(/^9:42\sAM$/);
});

function lensesFor(input: Partial<LensInput>) {
  const known = {
    state: undefined,
    activity: quiet,
    trusted: true,
    hasSandbox: false,
    profile: undefined,
    isProtected: false,
  };
  return lensesOf({ ...known, ...input }, when);
}

function titles(input: Partial<LensInput>): string[] {
  return lensesFor(input).map(({ title }) => title.replace('\u00a0', ' '));
}
