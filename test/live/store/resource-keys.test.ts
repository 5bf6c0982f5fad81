import { expect, it } from 'vitest';
import { folderName } from '../../../live/src/store/resource-keys.ts';

const POOL = 'eu-west-1_Bare00001';

it.each([
  [POOL, undefined, /^eu-west-1_Bare00001-[\da-f]{16}$/],
  ['../../etc', undefined, /^-etc-[\da-f]{16}$/],
  ['x'.repeat(300), 'http://127.0.0.1:9229/../x', /^x{100}-[\da-f]{16}$/],
])('%s at %s has its own folder inside the storage folder', (poolId, endpoint, name) => {
  expect(folderName({ poolId, endpoint })).toMatch(name);
});

it('two different resources never share a folder', () => {
  const endpoints = [undefined, '', 'http://host/a', 'http://host?a', 'http://host-a', 'http://HOST/a'];
  const places = ['eu-west-1_abc', 'eu-west-1_aBc', 'eu-west-1_abc ', '-etc', '/etc', 'x'.repeat(200), 'x'.repeat(201)];
  const names = places.flatMap((poolId) => endpoints.map((endpoint) => folderName({ poolId, endpoint }).toLowerCase()));
  expect(new Set(names).size).toBe(names.length);
});
