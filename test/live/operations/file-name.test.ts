// A pool's name and ID, and an endpoint, become names of files and folders. Whatever they contain, the result must be a
// single name inside one folder, valid on every operating system.

import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { fileNameFor, otherFileNameFor } from '../../../live/src/operations/file-name.ts';
import { folderName } from '../../../live/src/store/resource-keys.ts';
import { pool } from '#core/resources/pool';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.constantFrom('..', '/', '\\', ':', '\0', '.', ' ', '%2e%2e%2f', '~', '\u202e', 'a', '#', '?'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.constantFrom('CON', 'nul', 'com1', 'COM¹', 'LPT9.txt', 'aux .x', '...', 'con.userpool.json', '𝒜'.repeat(90)),
  fc.constantFrom(`${'a'.repeat(79)}𝒜`, `${'a'.repeat(79)} b`, '한'.repeat(200), 'é'.normalize('NFD').repeat(99)),
);

const isOneName = (name: string): void => {
  expect(posix.basename(name)).toBe(name);
  expect(win32.basename(name)).toBe(name);
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$/u);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?: *\.|$)/i);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  const folder = URI.file('/home/ada/pools');
  const file = Utils.joinPath(folder, name);
  expect(Utils.dirname(file).toString()).toBe(folder.toString());
  expect(URI.parse(file.toString()).fsPath).toBe(`/home/ada/pools/${name}`);
};

describe('a file for a pool', () => {
  it('has one valid name, whatever the pool’s name is', () => {
    fc.assert(
      fc.property(hostile, hostile, (poolName, poolId) => {
        for (const name of [fileNameFor(pool, poolName, poolId), otherFileNameFor(pool, poolName, poolId)]) {
          expect(name).toMatch(/^[^.].*\.userpool\.json$/su);
          isOneName(name);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['CON', 'eu-west-1_1.userpool.json'],
    ['COM¹', 'eu-west-1_1.userpool.json'],
    ['aux .x', 'eu-west-1_1.userpool.json'],
    [`con${' '.repeat(90)}x`, 'eu-west-1_1.userpool.json'],
    ['Contoso', 'Contoso.userpool.json'],
    ['\u202Enosj', 'nosj.userpool.json'],
    [`${'a'.repeat(79)}𝒜`, `${'a'.repeat(79)}.userpool.json`],
  ])('for a pool named %j is %s', (poolName, file) => {
    expect(fileNameFor(pool, poolName, 'eu-west-1_1')).toBe(file);
  });

  it('has the pool ID in its alternative name, however long the pool’s name is', () => {
    const [name, id] = ['a'.repeat(90), 'eu-west-1_AbCdEf123'];
    expect(otherFileNameFor(pool, name, id)).toBe(`${'a'.repeat(60)}.${id}.userpool.json`);
    expect(otherFileNameFor(pool, 'Customers', id)).toBe(`Customers.${id}.userpool.json`);
    expect(otherFileNameFor(pool, name, 'b'.repeat(90))).toBe(`${'b'.repeat(80)}.userpool.json`);
  });

  it('has a generic name if neither the name nor the ID is usable', () => {
    expect(fileNameFor(pool, '..', '../..')).toBe('pool.userpool.json');
  });
});

it('a pool’s snapshots are in one folder, whatever the names of the pool and the endpoint are', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.option(hostile, { nil: undefined }),
      (poolId, endpoint) => {
        const name = folderName({ kind: 'pool', poolId, endpoint });
        expect(name).toMatch(/^[\w-]{1,150}$/);
        isOneName(`${name}_`);
      },
    ),
    { numRuns: 2000 },
  );
});
