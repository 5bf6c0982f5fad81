import { expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { toLivePool } from '#core/sync';
import { parseDocument } from '#core/document';
import { liveConfigurationText } from '#live/operations';
import { describedBare } from '../../support/pools.ts';

it('has the complete description, below one-line comments', () => {
  const live = toLivePool(liveKind('pool'), describedBare);
  const mfaConfig = { MfaConfiguration: 'OFF' };
  const text = liveConfigurationText({ live, mfaConfig }, ['Of a pool\n"hidden": true']);
  expect(text).toMatch(/^\/\/ Of a pool "hidden": true\n\{\n {2}"UserPool": \{\n/);
  expect(parseDocument(text).root).toEqual({ UserPool: describedBare, MfaConfig: mfaConfig });
  expect(liveConfigurationText({ live, mfaConfig: undefined }, [])).not.toContain('MfaConfig"');
});
