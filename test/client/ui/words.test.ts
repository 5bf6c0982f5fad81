import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#pool/json';
import { planPush, toFileText, type Plan } from '#pool/sync';
import { parseDocument } from '#pool/document';
import { profileItems } from '../../../client/src/ui/profile-items.ts';
import * as words from '../../../client/src/ui/words.ts';
import { describedBare } from '../../support/pools.ts';
import { inPseudoLanguage, untranslatedIn } from '../../support/pseudo-language.ts';

const bare = parseDocument(toFileText(describedBare)).root;

function planOf(file: JsonObject, described: JsonObject = describedBare): Plan {
  return planPush({ file: { ...bare, ...file }, described, leftOut: 'keep' });
}

const one = planOf({ DeletionProtection: 'ACTIVE' });
const two = planOf({ DeletionProtection: 'ACTIVE', MfaConfiguration: 'ON' });
const many = planOf({ UserPoolTags: Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`tag${i}`, 'x'])) });
const sparse = planPush({ file: { UserPoolId: 'eu-west-1_Bare00001' }, described: describedBare, leftOut: 'keep' });

describe('the question before a push', () => {
  it('counts the changes', () => {
    expect(words.pushQuestion(one, false)).toBe('Push 1 change to bare (eu-west-1_Bare00001)?');
    expect(words.pushQuestion(two, true)).toBe(
      'The pool changed meanwhile. Push 2 changes to bare (eu-west-1_Bare00001)?',
    );
    expect(words.pushQuestion(two, true, 'Restore it?')).toBe('The pool changed meanwhile. Restore it?');
  });

  it('names the changes, the account, the region and the profile', () => {
    expect(words.pushDetail(one, 'dev')).toBe(
      '• DeletionProtection: INACTIVE → ACTIVE\n\nAccount: 123456789012 · Region: eu-west-1 · Profile: dev',
    );
    expect(words.pushDetail(one, undefined)).toMatch(/Region: eu-west-1 · Default credentials$/);
  });

  it('names every danger, and cuts a long list of changes short', () => {
    const lines = words.pushDetail(many, undefined).split('\n');
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(12);
    expect(lines).toContain('… and 2 more, all in the comparison');
  });
});

describe('the question before a pull', () => {
  it('counts what it undoes and what it brings in', () => {
    expect(words.overwriteQuestion('a.json', 1, 0)).toBe('Pulling undoes 1 edit of yours in a.json.');
    expect(words.overwriteQuestion('a.json', 2, 1)).toBe(
      'Pulling undoes 2 edits of yours in a.json. It also brings in 1 other difference.',
    );
    expect(words.overwriteQuestion('a.json', 2, 3)).toMatch(/It also brings in 3 other differences\.$/);
  });
});

it('compares a name as it is typed', () => {
  expect(['', 'ba', 'bare'].map((typed) => words.nameMismatch(typed, 'bare'))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(words.nameMismatch('Ba', 'bare')).toMatch(/capitals count/);
});

describe('in another language', () => {
  inPseudoLanguage();

  /** What pool/ says of a change is no text of this package. */
  const withoutPool = (text: string): string => text.replace(/^• .*$/gm, '');

  it('every text is translated', () => {
    const texts = [
      ...[one, two, many].flatMap((plan) => [
        words.pushQuestion(plan, true),
        words.pushDetail(plan, undefined),
        words.pushDetail({ ...plan, unsent: ['UserPoolTags'] }, 'dev'),
        words.pushedChanges(plan),
        words.pushedUnread(plan),
        words.differs(plan, plan.changes),
        words.copiedCommand({ ...plan, dangers: [] }, 'posix'),
        words.copiedCommand(plan, 'powershell'),
      ]),
      words.leftOutQuestion(sparse, true),
      words.leftOutQuestion({ ...sparse, leftOut: sparse.leftOut.slice(0, 1) }, false),
      words.leftOutDetail({ ...sparse, leftOut: [] }),
      ...[1, 2].flatMap((n) => [words.overwriteQuestion('a', n, n), words.overwriteQuestion('a', n, 0)]),
      words.nameMismatch('x', 'bare') ?? '',
      words.notTaken('a'),
      words.copiedRemedy({}),
      words.copiedRemedy({ MfaConfiguration: 'OPTIONAL' }),
      ...Object.values(profileItems([])[0] ?? {}).map(String),
    ];
    expect(texts.map((text) => untranslatedIn(withoutPool(text))).filter((rest) => rest !== 'undefined')).toEqual(
      texts.filter((text) => text !== 'undefined').map(() => ''),
    );
  });
});
