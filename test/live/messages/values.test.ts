import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { planPull, type PullPlan } from '#core/sync';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { pullAsText, pushAsText } from '../../../live/src/messages/changes-as-text.ts';
import { profileItems } from '../../../client/src/prompts/profile-items.ts';
import * as words from '../../../live/src/messages/values.ts';
import { planPush } from '../../support/plan-push.ts';
import { describedBare } from '../../support/pools.ts';
import { inPseudoLanguage, untranslatedIn } from '../../support/pseudo-language.ts';
import {
  forPool,
  manyChanges,
  oneChange,
  planOf,
  sparse,
  sparseReset,
  twoChanges,
  withStep,
} from '../../client/prompts/plans.ts';

/** A setting that is not sent and therefore keeps its value. */
const tagsUnsent = { setting: 'UserPoolTags', reason: 'UserPoolTags is not sent.' };

const free = { profile: undefined, endpoint: undefined, isProtected: false };

/** Returns a pull that overwrites edits and updates other settings. */
function pullOf(edits: number, others: number): PullPlan {
  const tags = (name: string, n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`${name}${i}`, 'x']));
  const file = { ...parseDocument(fileTextOf(describedBare)).root, UserPoolTags: tags('mine', edits) };
  const described = { ...describedBare, ...tags('Newer', others) };
  return planPull(parseDocument(JSON.stringify(file)), toLivePool(described));
}

describe('the question about omitted settings', () => {
  it('lists the settings that a reset changes, and those that stay the same either way', () => {
    const file = { UserPoolId: 'eu-west-1_Bare00001', PoolName: 'bare' };
    const described = {
      ...describedBare,
      MfaConfiguration: 'OFF',
      DeletionProtection: 'ACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: false, RequireNumbers: true } },
    };
    const plan = (leftOut: 'keep' | 'reset') => planPush({ file, described, leftOut });
    expect(words.leftOutDetail({ keep: plan('keep'), reset: plan('reset') })).toBe(
      `Reset to Defaults changes:
•\u00a0Policies.PasswordPolicy:
   MinimumLength: 12 →\u00a08
   RequireSymbols: false →\u00a0true
   RequireUppercase: added true
   RequireLowercase: added true
•\u00a0Policies.SignInPolicy.AllowedFirstAuthFactors: added ["PASSWORD"]
•\u00a0DeletionProtection: ACTIVE →\u00a0INACTIVE

Either way, these stay as they are: LambdaConfig, AutoVerifiedAttributes, VerificationMessageTemplate, UserAttributeUpdateSettings, MfaConfiguration, EmailConfiguration, UserPoolTags, AdminCreateUserConfig and 4 more.

Keep Live Values sends the pool's current values. You review every change before anything is sent.`,
    );
  });
});

describe('the question before a push', () => {
  it('counts the changes', () => {
    expect(words.pushQuestion(oneChange, {})).toBe('Push 1 change to bare (eu-west-1_Bare00001)?');
    expect(words.pushQuestion(twoChanges, { changedConcurrently: true })).toBe(
      'The pool has changed in the meantime. Push 2 changes to bare (eu-west-1_Bare00001)?',
    );
    expect(words.pushQuestion(twoChanges, { changedConcurrently: true }, 'Restore it?')).toBe(
      'The pool has changed in the meantime. Restore it?',
    );
    expect(words.pushQuestion(oneChange, { editedFile: 'a.userpool.json' })).toBe(
      'a.userpool.json was edited in the meantime. Push 1 change to bare (eu-west-1_Bare00001)?',
    );
  });

  it('names the changes, the account, the Region and the profile', () => {
    expect(words.pushDetail(oneChange, { ...free, profile: 'dev' })).toBe(
      '•\u00a0DeletionProtection: INACTIVE →\u00a0ACTIVE\n\nAccount: 123456789012 · Region: eu-west-1 · Profile: dev',
    );
    expect(words.pushDetail(oneChange, free)).toMatch(/Region: eu-west-1 · Default credentials$/);
  });

  it('names the tool that manages the pool, unless the user has already been told', () => {
    const owned = withStep(oneChange, { notes: [{ code: 'owner', message: 'A stack manages this pool.' }] });
    expect(words.pushDetail(owned, free)).toMatch(/A stack manages this pool\.$/);
    expect(words.pushDetail(owned, { ...free, knowsOwner: true })).toBe(words.pushDetail(oneChange, free));
    const replicated = withStep(oneChange, { notes: [{ code: 'replica', message: 'It has a replica.' }] });
    expect(words.pushDetail(replicated, { ...free, knowsOwner: true })).toMatch(/It has a replica\.$/);
  });

  it('explains why a push of both files needs only one request', () => {
    const line = 'One request (UpdateUserPool) makes the changes from both files.';
    expect(words.pushDetail(oneChange, { ...free, bothFiles: true })).toContain(`\n${line}`);
    expect(words.pushDetail(oneChange, free)).not.toContain(line);
  });

  it('begins with a line saying that the push does not go to AWS', () => {
    const detail = (endpoint: string) =>
      words
        .pushDetail(oneChange, { ...free, endpoint })
        .split('\n')
        .at(-1);
    expect(detail('http://127.0.0.1:9229/')).toBe(
      'Endpoint: 127.0.0.1:9229 (not AWS) · Account: 123456789012 · Region: eu-west-1 · Default credentials',
    );
    expect(detail('nonsense')).toMatch(/^Endpoint: nonsense \(not AWS\) · /);
    expect(detail('https://cognito-idp-fips.us-east-1.amazonaws.com')).toMatch(
      /^Endpoint: cognito-idp-fips\.us-east-1\.amazonaws\.com · /,
    );
    expect(detail('http://cognito-idp.eu-west-1.amazonaws.com')).toMatch(
      /^Endpoint: cognito-idp\.eu-west-1\.amazonaws\.com \(unencrypted, HTTP\) · /,
    );
    expect(detail('https://abc.execute-api.eu-west-1.amazonaws.com')).toMatch(/^Endpoint: abc.* \(not AWS\) · /);
    expect(pushAsText('Push?', oneChange, { ...free, endpoint: 'http://127.0.0.1:9229' })).toContain(
      '\n\nEndpoint: 127.0.0.1:9229 (not AWS) · ',
    );
  });

  it('begins with a line saying that the pool is protected', () => {
    expect(words.pushDetail(manyChanges, { ...free, isProtected: true })).toMatch(
      /^bare is protected\. You'll need to type its name to confirm\.\n\n⚠ High-impact changes:\n/,
    );
    expect(words.pushDetail(manyChanges, free)).not.toContain('protected');
  });

  it.each(['', '  ', '\u200b'])('asks for the ID of a protected pool named %j', (poolName) => {
    expect(words.pushDetail(forPool(oneChange, { poolName }), { ...free, isProtected: true })).toMatch(
      /^eu-west-1_Bare00001 is protected\. You'll need to type its ID to confirm\./,
    );
  });

  it('has at most about a dozen lines for risks and changes', () => {
    const lines = words.pushDetail(manyChanges, free).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '⚠ High-impact changes:',
      '•\u00a0Remembered devices skip the second factor.',
      '•\u00a0Devices are now remembered.',
      '',
      'All changes:',
      '•\u00a0AutoVerifiedAttributes: +\u00a0email',
      '•\u00a0UserPoolTags: 14 added',
    ]);
    expect(lines.filter((line) => line.startsWith('•\u00a0'))).toHaveLength(2 + 3);
  });

  it('lists the risks first, and says how many more there are if the list is cut', () => {
    const risks = Array.from({ length: 20 }, (_, i) => ({ code: 'x', message: `Risk ${i}.`, path: [] }));
    const lines = words.pushDetail(withStep(manyChanges, { risks }), free).split('\n');
    expect(lines.slice(0, 2)).toEqual(['⚠ High-impact changes:', '•\u00a0Risk 0.']);
    expect(lines.slice(7, 11)).toEqual(['•\u00a0Risk 6.', '… and 13 more: select Show Diff.', '', 'All changes:']);
  });
});

it('reports, as a single risk, all changes by others that the push would undo', () => {
  const plan = planOf({ DeletionProtection: 'ACTIVE' }, { ...oneChange.steps[0].live, UserPoolTags: { a: 'b' } });
  expect(words.describeRisks(plan)).toEqual([]);
  const others = { ...oneChange.steps[0].live, DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'a' } };
  expect(words.describeRisks(planOf({ DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'a' } }, others))).toEqual([
    'Overwrites 2 settings that have changed in the live pool since your last pull: DeletionProtection, UserPoolTags.team.',
  ]);
  expect(words.describeRisks(planOf({ DeletionProtection: 'ACTIVE' }, others))).toEqual([
    'Overwrites DeletionProtection, which has changed in the live pool since your last pull.',
  ]);
});

describe('the question before a pull', () => {
  it('counts and lists the edits, and explains the buttons', () => {
    expect(words.overwriteQuestion('a.userpool.json', pullOf(1, 0))).toBe('Overwrite your edit in a.userpool.json?');
    expect(words.overwriteQuestion('a.userpool.json', pullOf(2, 1))).toBe('Overwrite your 2 edits in a.userpool.json?');
    expect(words.overwriteDetail(pullOf(1, 0))).toBe(
      '•\u00a0UserPoolTags.mine0: removed (was x)\n\nOverwrite: replace all settings in the file with those of the live pool.',
    );
    expect(words.overwriteDetail(pullOf(1, 1))).toMatch(/pull only the other changed setting\.$/);
    expect(words.overwriteDetail(pullOf(1, 3))).toMatch(/pull only the 3 other changed settings\.$/);
  });
});

it('names the settings that a restore cannot remove, in the question and in the text', () => {
  const terms = { ...free, notRemovable: [['WebAuthnConfiguration', 'RelyingPartyId']] };
  const line = 'no request can remove them: WebAuthnConfiguration.RelyingPartyId.';
  expect(words.pushDetail(oneChange, terms)).toContain(line);
  expect(pushAsText('Restore?', oneChange, terms)).toContain(line);
});

describe('the text with all changes', () => {
  it('describes every part of a push', () => {
    const plan = planOf({ MfaConfiguration: 'ON', DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } });
    expect(pushAsText('Push?', plan, { ...free, profile: 'dev' })).toBe(`Push?

Account: 123456789012 · Region: eu-west-1 · Profile: dev

⚠ High-impact changes:
•\u00a0Remembered devices skip the second factor.
   A remembered device can replace the second factor.
•\u00a0Devices are now remembered.
   Apps that don't expect this can fail at sign-in.

2 changes:

1. MfaConfiguration
   Before: OFF
   After: ON

2. DeviceConfiguration
   Before: not set
   After: {
     "ChallengeRequiredOnNewDevice": true
   }
`);
  });

  it('contains every change and no truncated value', () => {
    const long = 'x'.repeat(500);
    const plan = planOf({ ...manyChanges.steps[0].target, SmsAuthenticationMessage: `{####} ${long}` });
    const text = pushAsText('Push?', plan, free);
    expect(text.match(/^\d+\. /gm)).toHaveLength(plan.steps[0].changes.length);
    expect(text).toContain(long);
  });

  it('names the protected pool and the settings that stay unchanged', () => {
    const text = pushAsText('Push?', withStep(oneChange, { unsent: [tagsUnsent] }), { ...free, isProtected: true });
    expect(text).toMatch(/^Push\?\n\nbare is protected\. You'll need to type its name to confirm\.\n\nAccount: /);
    expect(text).toMatch(/\n\nUserPoolTags is not sent\.\n$/);
  });

  it('names changes by others', () => {
    const plan = planOf({ DeletionProtection: 'ACTIVE' }, { ...oneChange.steps[0].live, DeletionProtection: 'ACTIVE' });
    expect(pushAsText('Push?', plan, free)).toContain('This has changed in the live pool since your last pull.');
  });

  it('lists both the changes and the kept edits of a pull', () => {
    expect(pullAsText('Overwrite?', pullOf(1, 1))).toBe(`Overwrite?

Overwrite discards these edits:

1. UserPoolTags.mine0
   Before: x
   After: not set

Other changes in the live pool:

1. Newer0
   Before: not set
   After: x
`);
    expect(pullAsText('Overwrite?', pullOf(1, 0))).not.toContain('besides');
  });
});

it('the typed name is compared with the pool’s name while the user types', () => {
  expect(['', 'ba', 'bare'].map((typed) => words.describeNameMismatch(typed, 'bare'))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(words.describeNameMismatch('Ba', 'bare')).toMatch(/case-sensitive/);
});

describe('in another language', () => {
  inPseudoLanguage();

  /** Removes the changes, and the strings about changes and risks, which come from core/ and not from this package. */
  const own = (text: string): string =>
    text
      .replace(/^•\u00a0.*$/gm, '')
      .replace(/^\d+\. .*$/gm, '')
      .replace(/^ {3}[A-Z].*\.$/gm, '');

  it('every string is translated', () => {
    const items = profileItems([]).flatMap(({ label, description }) => [label, description ?? '']);
    const texts = [
      ...[oneChange, twoChanges, manyChanges].flatMap((plan) => [
        words.pushQuestion(plan, { changedConcurrently: true, editedFile: 'a.userpool.json' }),
        words.pushDetail(plan, free),
        words.pushDetail(plan, { profile: 'dev', endpoint: 'http://127.0.0.1:9229', isProtected: true }),
        words.pushDetail(forPool(plan, { poolName: '' }), {
          profile: 'dev',
          endpoint: 'http://cognito-idp.eu-west-1.amazonaws.com',
          isProtected: true,
        }),
        pushAsText('', plan, { ...free, profile: 'dev' }),
      ]),
      pushAsText('', planOf({ DeletionProtection: 'ACTIVE' }, { DeletionProtection: 'ACTIVE' }), free),
      ...words.describeRisks(
        planOf(
          { DeletionProtection: 'ACTIVE', UserPoolTags: { a: 'b' } },
          { DeletionProtection: 'ACTIVE', UserPoolTags: { a: 'b' } },
        ),
      ),
      words.leftOutQuestion(sparse, true),
      words.leftOutQuestion(withStep(sparse, { leftOut: sparse.steps[0].leftOut.slice(0, 1) }), false),
      words.leftOutDetail({ keep: sparse, reset: sparseReset }),
      words.leftOutDetail({ keep: withStep(sparse, { leftOut: sparse.steps[0].leftOut.slice(0, 1) }), reset: sparse }),
      ...[pullOf(1, 0), pullOf(2, 1), pullOf(20, 2)].flatMap((plan) => [
        words.overwriteQuestion('a', plan),
        words.overwriteDetail(plan),
        pullAsText('', plan),
      ]),
      words.describeNameMismatch('x', 'bare') ?? '',
      ...items,
    ];
    expect(texts.map((text) => untranslatedIn(own(text)))).toEqual(texts.map(() => ''));
    expect(texts.filter((text) => !text.includes('⟦'))).toEqual([]);
  });
});
