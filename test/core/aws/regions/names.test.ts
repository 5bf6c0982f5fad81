import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { poolRegions, regionName } from '#core/aws/regions';

/** Returns the names that the AWS SDK has for Regions, keyed by Region code. */
function namesInSdk(): Map<string, string> {
  const core = dirname(createRequire(import.meta.url).resolve('@aws-sdk/core/package.json'));
  const file = join(core, 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js');
  const regions = readFileSync(file, 'utf8').matchAll(/"([a-z]+(?:-[a-z]+)+-\d+)": \{\s*"description": "([^"]+)"/g);
  return new Map([...regions].map(([, code = '', name = '']) => [code, name]));
}

it('our table has the SDK’s Regions that are open to all customers, with their names', () => {
  const sdk = [...namesInSdk()].filter(([code]) => !/^(?:cn|eusc)-|-iso/.test(code));
  expect(sdk.length).toBeGreaterThan(30);
  expect(Object.fromEntries(poolRegions.map((code) => [code, regionName(code)]))).toEqual(Object.fromEntries(sdk));
});

it('the name of an unknown Region is its code', () => {
  expect(regionName('eu-west-1')).toBe('Europe (Ireland)');
  expect(regionName('toString')).toBe('toString');
});
