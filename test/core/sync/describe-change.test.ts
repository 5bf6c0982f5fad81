import { describe, expect, it } from 'vitest';
import type { JsonValue, Path } from '#core/json';
import { fieldAt } from '#core/resources/pool/fields';
import { describeChange } from '#core/sync';

const said = (path: Path, before: JsonValue | undefined, after: JsonValue | undefined): string =>
  describeChange({ path, before, after, by: 'you', isSet: fieldAt(path).isSet });

const long = 'https://api.example.com/a/very/long/path/that/is/the/same/in/both/of/these/two/scopes/and/goes/on';

describe('a change in one line', () => {
  it.each<[what: string, path: Path, before: JsonValue, after: JsonValue]>([
    ['two long texts', ['PoolName'], `${long}/read`, `${long}/write`],
    ['two long scopes', ['DcrConfiguration', 'AllowedScopes'], [`${long}/read`], [`${long}/write`]],
    ['two long lists', ['Newer', 'List'], [long, `${long}/read`], [long, `${long}/write`]],
    ['two long objects', ['Newer'], { a: long, b: 1 }, { a: long, b: [2] }],
    [
      'one of many long items',
      ['AliasAttributes'],
      [`${long}/a`, `${long}/b`],
      [`${long}/a`, `${long}/c`, `${long}/d`],
    ],
    ['a number and the same number as a string', ['Newer', 'Value'], 5, '5'],
    ['null and "null"', ['Newer', 'Value'], null, 'null'],
  ])('shows how %s differ', (_, path, before, after) => {
    const [, change = ''] = said(path, before, after).split(/: (.*)/s);
    const sides = change.split(/ → |, /).map((side) => side.replace(/^[+−] /, ''));
    expect(sides.length).toBeGreaterThanOrEqual(2);
    expect(new Set(sides).size).toBe(sides.length);
  });

  it('stays short if the difference is near the end', () => {
    const change = said(['DcrConfiguration', 'AllowedScopes'], [`${long}/read`], [`${long}/write`]);
    expect(change).toMatch(/goes\/on\/write/);
    expect(change).toMatch(/goes\/on\/read/);
    expect(change.length).toBeLessThan(220);
  });

  it('shows short values in full', () => {
    expect(said(['MfaConfiguration'], 'OFF', 'ON')).toBe('MfaConfiguration: OFF → ON');
    expect(said(['AutoVerifiedAttributes'], ['email'], ['phone_number'])).toBe(
      'AutoVerifiedAttributes: + phone_number, − email',
    );
    expect(said(['PoolName'], undefined, 'a b')).toBe('PoolName: added "a b"');
    expect(said(['PoolName'], 'x'.repeat(100), undefined)).toBe(`PoolName: removed (was ${'x'.repeat(70)}…)`);
  });
});
