import { expect, it } from 'vitest';
import { folderName } from '../../../client/src/known/folder-name.ts';

it.each([
  ['eu-west-1_Bare00001', undefined, 'eu-west-1_Bare00001'],
  ['eu-west-1_Bare00001', 'http://127.0.0.1:9229/../x', 'eu-west-1_Bare00001-http-127-0-0-1-9229-x'],
  ['../../etc', undefined, '-etc'],
])('what is kept of %s at %s has a folder of its own, and never leads out of one', (poolId, endpoint, name) => {
  expect(folderName({ poolId, endpoint })).toBe(name);
});
