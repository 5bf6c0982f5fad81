import { describe, expect, it } from 'vitest';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import type { LastRead } from '../../../live/src/operations/send-once.ts';
import { LiveError, type LiveErrorKind } from '../../../live/src/gateway/pool-gateway.ts';
import { describeOutcome, type PushedText } from '../../../live/src/messages/describe-outcome.ts';
import { labelOf, type NextStep } from '../../../client/src/next-steps.ts';
import { addMissingNotice } from '../../../client/src/notifications/messages/add-missing.ts';
import { compareNotice } from '../../../client/src/notifications/messages/compare.ts';
import { copiedPush, notCopied } from '../../../client/src/notifications/messages/copied.ts';
import { converted } from '../../../client/src/notifications/messages/convert.ts';
import { failed, unexpectedFailure } from '../../../client/src/notifications/messages/failure.ts';
import {
  noFile,
  noPoolIn,
  notOpened,
  notSaved,
  notEdited,
  stepFailed,
} from '../../../client/src/notifications/messages/file.ts';
import type { Notice } from '../../../client/src/notifications/messages/notice.ts';
import { profilePicked } from '../../../client/src/notifications/messages/profile.ts';
import { createdMfa, pullNotice } from '../../../client/src/notifications/messages/pull.ts';
import { pushNotice } from '../../../client/src/notifications/messages/push.ts';
import {
  invalidSnapshot,
  noSnapshot,
  nothingToRestore,
  restored,
} from '../../../client/src/notifications/messages/restore.ts';
import type { Change } from '#core/sync';
import { FakeFile } from '../../support/live.ts';
import { inPseudoLanguage, untranslatedIn } from '../../support/pseudo-language.ts';
import { forPool, manyChanges, oneChange, twoChanges, withStep } from '../prompts/plans.ts';

type Ended = Exclude<PushOutcome, { kind: 'cancelled' }>;

const FILE = 'customers.userpool.json';
const saved: PushedText = { name: FILE, text: 'saved', listed: false };

const liveError = (kind: LiveErrorKind, code = 'SomeException'): LiveError =>
  new LiveError('The service failed.', { kind, code });
const diagnostic = { severity: 'error', code: 'x', message: 'x', path: [] } as const;
const blocker = (reason: string) => ({ path: ['MfaConfiguration'], code: 'mfa-on-needs-factor', reason, kind: 'pool' });
const error = liveError('rejected');
const serviceError = { paths: [['MfaConfiguration']], advice: 'Turn it off.' };

const noticeOf = (outcome: Ended, pushed: Partial<PushedText> = {}) => {
  const shown = { ...saved, ...pushed };
  return pushNotice(outcome, describeOutcome(outcome, shown), shown.listed);
};

const says = (outcome: Ended, pushed: Partial<PushedText> = {}): readonly [text: string, ...steps: NextStep[]] => {
  const { text, steps } = noticeOf(outcome, pushed);
  return [text, ...steps];
};

it('the notification of a conversion offers the Problems view only if it lists errors or warnings', () => {
  const stepsFor = (hasProblems: boolean) =>
    converted(FILE, 'template.yaml', { dropped: 0, hasReport: false, hasProblems }).steps;
  expect([stepsFor(true), stepsFor(false)]).toEqual([['show-problems'], []]);
});

describe('the push notification', () => {
  it('begins with the outcome and ends with the next step', () => {
    expect(says({ kind: 'invalid', diagnostics: [diagnostic] })).toEqual([
      'Nothing was sent: customers.userpool.json has an error. Fix the errors listed in the Problems view, then push again.',
      'show-problems',
    ]);
    expect(says({ kind: 'concurrent-changes', poolName: 'bare' })[1]).toBe('try-again');
    expect(says({ kind: 'no-snapshot', reason: 'disk full' })).toEqual([
      "Nothing was sent, because the live pool couldn't be saved as a snapshot first (disk full). Check the disk, then push again.",
      'try-again',
      'show-log',
    ]);
    expect(says({ kind: 'nothing-to-do', plan: oneChange })).toEqual([
      'Nothing to push: bare already matches customers.userpool.json.',
    ]);
    expect(says({ kind: 'nothing-to-do', plan: oneChange }, { text: 'unsaved' })[1]).toBe('save-file');
  });

  it('offers a comparison if the live state is unknown', () => {
    const unknown = (lastRead: LastRead) =>
      says({ kind: 'unknown-outcome', plan: oneChange, error, lastRead, snapshot: 'x' });
    const advice = 'Compare before you push again. The previous configuration was saved as a snapshot.';
    expect(unknown({ kind: 'old', secondsAfter: 3 })).toEqual([
      `The service failed. bare still had its old settings when it was read 3 seconds later. The request might still be carried out. ${advice}`,
      'compare',
      'show-log',
    ]);
    expect(unknown({ kind: 'other' })[0]).toBe(
      `The service failed. bare changed in the meantime, but has none of the changes in this push. The request might still be carried out. ${advice}`,
    );
    expect(unknown({ kind: 'part' })[0]).toBe(
      `The service failed. bare has only some of the changes in this push. ${advice}`,
    );
    expect(unknown({ kind: 'unread' })[0]).toBe(
      `The service failed. The request might have been carried out, but bare couldn't be read to check. ${advice}`,
    );
    expect(says({ kind: 'pushed-unverified', plan: twoChanges, error })).toEqual([
      "Pushed 2 changes to bare. The result wasn't verified, because the pool couldn't be read again. Compare when you can. The service failed.",
      'compare',
      'show-log',
    ]);
    const notApplied = manyChanges.steps[0].changes.slice(0, 5);
    const differs =
      "Pushed to bare, but these settings weren't applied as sent: AutoVerifiedAttributes, UserPoolTags.tag0, UserPoolTags.tag1, UserPoolTags.tag2 and 1 more.";
    expect(says({ kind: 'pushed', plan: manyChanges, notApplied, concurrent: [] })).toEqual([
      differs,
      'compare',
      'show-log',
    ]);
    const concurrent = oneChange.steps[0].changes;
    const others =
      'Also changed in the meantime, but not by this push: DeletionProtection. Compare before you push again.';
    expect(says({ kind: 'pushed', plan: manyChanges, notApplied, concurrent })[0]).toBe(`${differs} ${others}`);
    expect(says({ kind: 'pushed', plan: twoChanges, notApplied: [], concurrent })).toEqual([
      `Pushed 2 changes to bare. ${others}`,
      'compare',
      'show-log',
    ]);
  });

  it('refers to the Problems view if the list of reasons is long', () => {
    const one: Ended = { kind: 'blocked', blockers: [blocker('One.')] };
    const three: Ended = { kind: 'blocked', blockers: [blocker('One.'), blocker('Two.'), blocker('Three.')] };
    expect(says(one, { listed: true })).toEqual(['Nothing was sent. One.', 'show-problems']);
    expect(says(three, { listed: true })[0]).toBe('Nothing was sent. One. The Problems view lists 2 more reasons.');
    expect(says(three)).toEqual(['Nothing was sent. One. Two. Three.', 'show-log']);
    expect(says({ ...one, mfaStep: 'open-mfa' }, { listed: true })).toEqual([
      'Nothing was sent. One.',
      'open-mfa',
      'show-problems',
    ]);
    expect(says({ kind: 'rejected', resource: 'pool', error, serviceError }, { listed: true })).toEqual([
      'The service failed. Turn it off.',
      'show-problems',
      'show-log',
    ]);
    expect(says({ kind: 'rejected', resource: 'pool', error, serviceError: undefined })).toEqual([
      'The service failed.',
      'show-log',
    ]);
  });

  it('also refers to the Problems view after a command is copied', () => {
    const two: Ended = { kind: 'blocked', blockers: [blocker('One.'), blocker('Two.')] };
    expect(notCopied(FILE, two, true)).toMatchObject({
      text: 'Nothing was copied. One. The Problems view lists 1 more reason.',
      steps: ['show-problems'],
    });
    expect(notCopied(FILE, two, false)).toMatchObject({ text: 'Nothing was copied. One. Two.', steps: ['show-log'] });
  });

  it('reports that the file was changed in the meantime', () => {
    const done: Ended = { kind: 'pushed', plan: oneChange, notApplied: [], concurrent: [] };
    const pushed = 'Pushed 1 change to bare. Result verified.';
    expect(says(done)).toEqual([pushed]);
    expect(says(done, { text: 'unsaved' })).toEqual([`${pushed} The file has unsaved changes.`, 'save-file']);
    expect(says(done, { text: 'closed' })[1]).toBe('open-file');
  });
});

describe('the notification about a copied command', () => {
  const ofSandbox =
    'The command changes the sandbox in VS Code and works only while this window is open. Nothing is sent to AWS.';
  const poolId = 'sandbox-1_Customers';

  it('names the sandbox for a sandbox pool', () => {
    expect(copiedPush(forPool(oneChange, { poolId }), 'posix').text).toContain(ofSandbox);
    expect(copiedPush(oneChange, 'posix').text).not.toContain('sandbox');
  });
});

describe('the pull notification', () => {
  const pulled = { kind: 'pulled', before: '{}', kept: [], isSaved: true } as const;

  it('counts the settings, says whether the file is saved, and offers to show the changes', () => {
    const { changes } = twoChanges.steps[0];
    expect(pullNotice(FILE, { ...pulled, changes })).toEqual({
      severity: 'info',
      text: 'Pulled 2 settings into customers.userpool.json. The file is saved.',
      steps: ['show-pulled'],
    });
    const { text, steps } = pullNotice(FILE, { ...pulled, changes: changes.slice(1), isSaved: false });
    expect([text, steps]).toEqual([
      'Pulled 1 setting into customers.userpool.json. The file has unsaved changes.',
      ['show-pulled', 'save-file'],
    ]);
  });

  it('counts the kept edits and offers a comparison', () => {
    const [one] = twoChanges.steps[0].changes;
    const { text, steps } = pullNotice(FILE, { ...pulled, changes: [one!], kept: [one!] });
    expect([text, steps]).toEqual([
      'Pulled 1 setting into customers.userpool.json. Your edit was kept. The file is saved.',
      ['show-pulled', 'compare'],
    ]);
    expect(pullNotice(FILE, { ...pulled, changes: [], kept: [one!] })).toMatchObject({
      text: 'customers.userpool.json already has all other settings. Your edit was kept.',
      steps: ['compare'],
    });
  });

  it('offers to continue with the push, if the pull was part of one', () => {
    const [one] = twoChanges.steps[0].changes;
    const stepsOf = (changes: readonly Change[], kept: readonly Change[], isSaved = true) =>
      pullNotice(FILE, { ...pulled, changes, kept, isSaved }, { beforePush: true }).steps;
    expect(stepsOf([one!], [one!], false)).toEqual(['continue-push', 'show-pulled', 'compare', 'save-file']);
    expect(stepsOf([], [one!])).toEqual(['continue-push', 'compare']);
    expect(stepsOf([one!], [])).toEqual(['show-pulled']);
    expect(labelOf('continue-push')).toBe('Push');
  });

  it('names the kept edits to settings that another user has also changed', () => {
    const [one, two] = twoChanges.steps[0].changes;
    const kept = [{ ...one!, by: 'both', after: 10 } as const, { ...two!, by: 'you' } as const];
    expect(pullNotice(FILE, { ...pulled, changes: [], kept }).text).toBe(
      'customers.userpool.json already has all other settings. Your 2 edits were kept. Also changed in the live pool: DeletionProtection (live: 10). A push overwrites that change.',
    );
  });
});

describe('the comparison notification', () => {
  it('states the facts that the comparison cannot show', () => {
    const resource = { kind: 'pool', poolId: 'x' };
    const live = { kind: 'live', resource, text: '{}' } as const;
    const shown = (same: boolean, mfa?: { file: FakeFile | undefined }) => {
      const notice = compareNotice(FILE, { ...live, same, mfa });
      return notice && [notice.text, ...notice.steps];
    };
    const mfaFile = new FakeFile('', 'customers.userpoolmfa.json');
    expect(shown(false)).toBeUndefined();
    expect(shown(true)).toEqual(['customers.userpool.json matches the live pool.']);
    expect(shown(true, { file: mfaFile })).toEqual([
      'customers.userpool.json matches the live pool. The live MFA settings differ from customers.userpoolmfa.json.',
      'compare-mfa',
    ]);
    expect(shown(false, { file: undefined })).toEqual([
      "The pool also has MFA settings, which aren't in a file yet.",
      'pull-mfa',
    ]);
  });
});

it('a failure notification offers possible next steps', () => {
  const steps = (kind: LiveErrorKind, code?: string) => failed(liveError(kind, code)).steps;
  expect(steps('credentials')).toEqual(['try-again', 'select-profile']);
  expect(steps('permission')).toEqual(['select-profile', 'show-log']);
  expect(steps('network')).toEqual(['try-again', 'show-log']);
  expect(steps('rejected')).toEqual(['show-log']);
  expect(steps('rejected', 'InvalidEndpoint')).toEqual(['open-settings', 'show-log']);
});

describe('in another language', () => {
  inPseudoLanguage();

  const seen: readonly LastRead[] = [
    { kind: 'old', secondsAfter: 1 },
    { kind: 'old', secondsAfter: 2 },
    { kind: 'other' },
    { kind: 'part' },
    { kind: 'unread' },
  ];

  const outcomes = (): Ended[] => [
    { kind: 'invalid', diagnostics: [diagnostic] },
    { kind: 'invalid', diagnostics: [diagnostic, diagnostic] },
    { kind: 'blocked', blockers: [blocker('⟦One.⟧'), blocker('⟦Two.⟧')] },
    { kind: 'blocked', blockers: [blocker('⟦One.⟧'), blocker('⟦Two.⟧'), blocker('⟦Three.⟧')], mfaStep: 'create-mfa' },
    { kind: 'concurrent-changes', poolName: 'bare' },
    { kind: 'no-snapshot', reason: 'disk full' },
    { kind: 'nothing-to-do', plan: oneChange },
    { kind: 'pushed', plan: oneChange, notApplied: [], concurrent: [] },
    ...[twoChanges, manyChanges].map((plan): Ended => ({
      kind: 'pushed',
      plan,
      notApplied: plan.steps[0].changes,
      concurrent: plan.steps[0].changes,
    })),
    ...[oneChange, twoChanges].flatMap((plan): Ended[] => [
      ...seen.map((lastRead): Ended => ({
        kind: 'unknown-outcome',
        plan,
        error: new LiveError('⟦x⟧', error),
        lastRead,
        snapshot: 'x',
      })),
      { kind: 'pushed-unverified', plan, error: new LiveError('⟦x⟧', error) },
    ]),
  ];

  const notices = (): readonly Notice[] => [
    ...outcomes().flatMap((outcome) => [
      ...(['saved', 'unsaved', 'closed', 'none'] as const).map((text) => noticeOf(outcome, { text })),
      noticeOf(outcome, { listed: true }),
      ...[true, false].flatMap((listed) => notCopied(FILE, outcome, listed) ?? []),
    ]),
    pullNotice(FILE, { kind: 'unreadable', diagnostics: [] }),
    pullNotice(FILE, { kind: 'edit-rejected' }),
    pullNotice(FILE, { kind: 'other-pool', poolId: 'x' }),
    pullNotice(FILE, { kind: 'unchanged' }),
    ...[0, 1, 2].flatMap((n) => {
      const changes = twoChanges.steps[0].changes.slice(0, n);
      return [true, false].map((isSaved) =>
        pullNotice(FILE, { kind: 'pulled', before: '', changes, kept: changes, isSaved }),
      );
    }),
    ...[compareNotice(FILE, { kind: 'unreadable', diagnostics: [] }) ?? []].flat(),
    ...[
      compareNotice(FILE, {
        kind: 'live',
        resource: { kind: 'pool', poolId: 'x' },
        text: '',
        same: true,
        mfa: { file: undefined },
      }) ?? [],
    ].flat(),
    addMissingNotice(FILE, { kind: 'unreadable', diagnostics: [] }),
    addMissingNotice(FILE, { kind: 'nothing-missing' }),
    addMissingNotice(FILE, { kind: 'added', paths: [['A']] }),
    addMissingNotice(FILE, { kind: 'added', paths: [['A'], ['B']] }),
    ...[oneChange, twoChanges].flatMap((plan) => [
      copiedPush(withStep(plan, { risks: [{ code: 'x', message: '⟦x⟧', path: [] }] }), 'posix'),
      copiedPush(withStep(plan, { risks: [] }), 'powershell'),
    ]),
    copiedPush(forPool(oneChange, { poolId: 'sandbox-1_Customers' }), 'posix'),
    createdMfa('x'),
    noSnapshot('x'),
    nothingToRestore('x', 'y', [['A']]),
    restored('x', [['A']], 1),
    restored('x', [['A']], 2),
    ...[1, 2, 3].map((n) =>
      invalidSnapshot(
        'x',
        'y',
        Array.from({ length: n }, () => ({ path: ['A'], message: '⟦x⟧' })),
      ),
    ),
    unexpectedFailure(),
    ...['dev', undefined].flatMap((profile) => [
      profilePicked(profile, { kind: 'user' }, true),
      profilePicked(profile, { kind: 'workspace' }, true),
      profilePicked(profile, { kind: 'folder', name: 'app' }, true),
      profilePicked(profile, { kind: 'folder', name: 'app' }, false),
    ]),
    noFile(),
    noPoolIn('x'),
    notEdited('x'),
    notOpened('x'),
    stepFailed('⟦x⟧', 'x'),
    stepFailed('⟦x⟧', undefined),
  ];

  it('every message and every button is translated', () => {
    const all = notices();
    expect(all.map(({ text }) => untranslatedIn(text))).toEqual(all.map(() => ''));
    expect(untranslatedIn(notSaved('x'))).toBe('');
    const labels = all.flatMap(({ steps }) => steps.map(labelOf));
    expect(labels.map(untranslatedIn)).toEqual(labels.map(() => ''));
  });

  it('every failed operation has a next step', () => {
    const without = notices().filter(({ severity, steps }) => severity !== 'info' && steps.length === 0);
    expect(without).toEqual([]);
  });
});
