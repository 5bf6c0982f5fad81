import { expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { toLivePool } from '#core/sync';
import { parseDocument } from '#core/document';
import { liveConfigurationText } from '#live/operations';
import { describedBare } from '../../support/pools.ts';

it('has the complete description, below one-line comments', () => {
  const live = toLivePool(liveKind('pool'), describedBare);
  const mfa = { UserPoolId: 'eu-west-1_AbCdEf123', MfaConfiguration: 'OFF' };
  const companions = [toLivePool(liveKind('mfa'), mfa)];
  const text = liveConfigurationText({ live, companions }, ['Of a pool\n"hidden": true']);
  expect(text).toMatch(/^\/\/ Of a pool "hidden": true\n\{\n {2}"UserPool": \{\n/);
  expect(parseDocument(text).root).toEqual({ UserPool: describedBare, MfaConfig: mfa });
  expect(liveConfigurationText({ live, companions: [] }, [])).not.toContain('MfaConfig"');
});
