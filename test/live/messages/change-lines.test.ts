import { expect, it } from 'vitest';
import type { JsonValue } from '#core/json';
import type { Change } from '#core/sync';
import { changeLines, truncate } from '../../../live/src/messages/change-lines.ts';

const change = (path: string, before?: JsonValue, after?: JsonValue, by: Change['by'] = 'you'): Change => ({
  path: path.split('.'),
  before,
  after,
  by,
});
const tags = (n: number): Change[] => Array.from({ length: n }, (_, i) => change(`UserPoolTags.t${i}`, undefined, 'x'));
const password = ['MinimumLength', 'PasswordHistorySize'].map((name) =>
  change(`Policies.PasswordPolicy.${name}`, 14, 8),
);

it('lists a single changed setting with its path, and several settings below their parent', () => {
  expect(changeLines([change('Policies.PasswordPolicy.MinimumLength', 8, 12), change('Name', 'a', 'b')], 12)).toEqual([
    '•\u00a0Policies.PasswordPolicy.MinimumLength: 8 →\u00a012',
    '•\u00a0Name: a →\u00a0b',
  ]);
  expect(changeLines([...password, change('Name', 'a', 'b')], 12)).toEqual([
    '•\u00a0Policies.PasswordPolicy:',
    '   MinimumLength: 14 →\u00a08',
    '   PasswordHistorySize: 14 →\u00a08',
    '•\u00a0Name: a →\u00a0b',
  ]);
});

it('lists an added or removed object by member, because a line could show only the start of a long object', () => {
  const passkeys = { RelyingPartyId: 'login.example.com', UserVerification: 'required' };
  const added = change('WebAuthnConfiguration', undefined, passkeys);
  expect(changeLines([added], 12)).toEqual([
    '•\u00a0WebAuthnConfiguration:',
    '   RelyingPartyId: added login.example.com',
    '   UserVerification: added required',
  ]);
  expect(changeLines([change('A', { B: { C: 1 } })], 12)).toEqual(['•\u00a0A.B.C: removed (was 1)']);
  expect(changeLines([added], 1)).toEqual(['•\u00a0WebAuthnConfiguration: 2 added']);
  expect(changeLines([change('A', undefined, {})], 12)).toEqual(['•\u00a0A: added {}']);
});

it('replaces the largest groups with a count when there is not enough room', () => {
  expect(changeLines([...password, ...tags(45)], 5)).toEqual([
    '•\u00a0Policies.PasswordPolicy:',
    '   MinimumLength: 14 →\u00a08',
    '   PasswordHistorySize: 14 →\u00a08',
    '•\u00a0UserPoolTags: 45 added',
  ]);
  const removed = tags(3).map((tag) => ({ ...tag, before: 'x', after: undefined }));
  expect(changeLines(removed, 1)).toEqual(['•\u00a0UserPoolTags: 3 removed']);
  expect(changeLines(password, 2)).toEqual(['•\u00a0PasswordPolicy: 2 changes']);
});

it('if there are even more changes, counts them by top-level setting, then cuts the list and counts the rest', () => {
  const triggers = ['A.x', 'A.y', 'B.z', 'B.w'].map((name) => change(`LambdaConfig.${name}`, 'a', 'b'));
  expect(changeLines([...triggers, change('Name', 'a', 'b')], 2)).toEqual([
    '•\u00a0LambdaConfig: 4 changes',
    '•\u00a0Name: a →\u00a0b',
  ]);
  const many = ['A', 'B', 'C', 'D'].map((name) => change(name, 1, 2));
  expect(changeLines(many, 2)).toEqual(['•\u00a0A: 1 →\u00a02', '… and 3 more: select Show Diff.']);
});

it('marks another user’s changes, even in a count', () => {
  const theirs = change('UserPoolTags.theirs', 'a', 'b', 'someone-else');
  expect(changeLines([theirs], 12)).toEqual(['•\u00a0UserPoolTags.theirs: a →\u00a0b (changed elsewhere)']);
  expect(changeLines([{ ...theirs, by: 'both' }], 12)).toEqual([
    '•\u00a0UserPoolTags.theirs: a →\u00a0b (also changed elsewhere)',
  ]);
  expect(changeLines([...tags(20), { ...theirs, by: 'both' }], 12)).toEqual([
    '•\u00a0UserPoolTags: 21 changes (1 changed elsewhere)',
  ]);
});

it('never exceeds the limit, and counts every change that it does not list', () => {
  for (let room = 1; room < 12; room++) {
    const lines = changeLines([...tags(30), ...password, change('Name', 1, 2), change('A.b', 1, 2)], room);
    expect(lines.length).toBeLessThanOrEqual(room);
  }
  expect(truncate(['a', 'b', 'c'], 2)).toEqual(['a', '… and 2 more: select Show Diff.']);
  expect(truncate(['a', 'b'], 2)).toEqual(['a', 'b']);
});

it('keeps a sign and its value on the same line', () => {
  const list = { ...change('AutoVerifiedAttributes', ['email'], ['phone_number']), isSet: true };
  expect(changeLines([list], 12)).toEqual(['•\u00a0AutoVerifiedAttributes: +\u00a0phone_number, −\u00a0email']);
});
