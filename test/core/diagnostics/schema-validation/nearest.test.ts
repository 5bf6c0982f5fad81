import { expect, it } from 'vitest';
import { findNearest } from '#core/diagnostics/schema-validation';

it.each([
  ['MfaConfig', ['MfaConfiguration'], undefined],
  ['MfaConfiguraton', ['MfaConfiguration', 'SmsConfiguration'], 'MfaConfiguration'],
  ['MFACONFIGURATION', ['MfaConfiguration'], 'MfaConfiguration'],
  ['ON', ['OFF'], undefined],
  ['PLSU', ['ESSENTIALS', 'LITE', 'PLUS'], 'PLUS'],
  ['UPLS', ['ESSENTIALS', 'LITE', 'PLUS'], undefined],
])('the nearest name to %s in %j is %s', (word, candidates, meant) => {
  expect(findNearest(word, candidates)).toBe(meant);
});
