import { expect, it } from 'vitest';
import { folderName, resourceKey } from '../../../live/src/store/resource-keys.ts';

const POOL = 'eu-west-1_Bare00001';

it.each([
  [POOL, undefined, /^eu-west-1_Bare00001-[\da-f]{16}$/],
  ['../../etc', undefined, /^-etc-[\da-f]{16}$/],
  ['x'.repeat(300), 'http://127.0.0.1:9229/../x', /^x{100}-[\da-f]{16}$/],
])('%s at %s has its own folder, inside the storage folder', (poolId, endpoint, name) => {
  expect(folderName({ kind: 'pool', poolId, endpoint })).toMatch(name);
});

it('the names of stored data stay the same', () => {
  const place = { kind: 'pool', poolId: POOL, endpoint: undefined };
  expect(folderName(place)).toBe(`${POOL}-ff14c5b645c5474e`);
  expect(resourceKey('seen', place)).toBe(`seen:1:pool:${POOL}:`);
  expect(resourceKey('base', place, 'file:///a.userpool.json')).toBe(`base:1:pool:${POOL}: file:///a.userpool.json`);
});

it('two kinds of resources of one pool never share data', () => {
  const places = ['pool', 'mfa'].map((kind) => ({ kind, poolId: POOL, endpoint: undefined }));
  expect(new Set(places.map((place) => folderName(place))).size).toBe(2);
  expect(new Set(places.map((place) => resourceKey('seen', place))).size).toBe(2);
});

it('two different resources never share a folder', () => {
  const endpoints = [undefined, '', 'http://host/a', 'http://host?a', 'http://host-a', 'http://HOST/a'];
  const places = ['eu-west-1_abc', 'eu-west-1_aBc', 'eu-west-1_abc ', '-etc', '/etc', 'x'.repeat(200), 'x'.repeat(201)];
  const names = places.flatMap((poolId) =>
    endpoints.map((endpoint) => folderName({ kind: 'pool', poolId, endpoint }).toLowerCase()),
  );
  expect(new Set(names).size).toBe(names.length);
});
