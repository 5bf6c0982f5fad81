import { expect, it } from 'vitest';
import { hasPlaceholderId, removePoolId, setPoolId } from '../../../live/src/operations/choose-pool.ts';
import { FakeFile } from '../../support/live.ts';

it.each([
  ['{ "UserPoolId": "eu-west-1_AbCdEf123" }', true],
  ['{ "UserPoolId": "us-west-2_EXAMPLE" }', true],
  ['{ "UserPoolId": "us-west-2_Example01" }', false],
  ['{ "PoolName": "eu-west-1_AbCdEf123" }', false],
  ['', false],
])('whether %j has a placeholder: %s', (text, expected) => {
  expect(hasPlaceholderId(new FakeFile(text))).toBe(expected);
});

it('choosing a pool replaces only the ID', async () => {
  const file = new FakeFile('{\n  // Ours\n  "UserPoolId": "eu-west-1_AbCdEf123", // soon\n  "PoolName": "a"\n}\n');
  expect(await setPoolId(file, 'eu-west-1_Customers')).toBe(true);
  expect(file.content).toBe('{\n  // Ours\n  "UserPoolId": "eu-west-1_Customers", // soon\n  "PoolName": "a"\n}\n');
});

it('without its ID, a file describes a new pool', async () => {
  const file = new FakeFile('{\n  // Ours\n  "UserPoolId": "eu-west-1_Customers",\n  "PoolName": "a"\n}\n');
  expect(await removePoolId(file)).toBe(true);
  expect(file.content).toBe('{\n  // Ours\n  "PoolName": "a"\n}\n');
});
