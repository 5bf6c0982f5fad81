import { expect, it } from 'vitest';
import type { Change } from '#core/sync';
import { markOthers } from '../../../live/src/messages/mark-others.ts';

const text = `{
  "MfaConfiguration": "ON",
  "UserPoolTags": {
    "team": "a"
  },
  "Last": "x"
}
`;
const change = (path: string, before: string | undefined, by: Change['by']): Change => ({
  path: path.split('.'),
  before,
  after: 'new',
  by,
});

it('marks the settings that another user changed, and no others', () => {
  const changes = [
    change('Last', 'x', 'both'),
    change('MfaConfiguration', 'ON', 'someone-else'),
    change('UserPoolTags.team', 'a', 'you'),
  ];
  expect(markOthers(text, changes)).toBe(`{
  "MfaConfiguration": "ON", // changed elsewhere
  "UserPoolTags": {
    "team": "a"
  },
  "Last": "x" // changed elsewhere
}
`);
  expect(markOthers(text, [change('MfaConfiguration', 'ON', 'unknown')])).toBe(text);
});

it('marks a whole object at its beginning, and removed settings at their parent', () => {
  const marked = markOthers(text, [
    change('UserPoolTags', 'any', 'someone-else'),
    change('UserPoolTags.gone', undefined, 'someone-else'),
    change('Gone', undefined, 'both'),
  ]);
  expect(marked.split('\n').slice(0, 4)).toEqual([
    '{ // Gone was removed elsewhere',
    '  "MfaConfiguration": "ON",',
    '  "UserPoolTags": { // gone was removed elsewhere // changed elsewhere',
    '    "team": "a"',
  ]);
});
