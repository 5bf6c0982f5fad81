import { describe, expect, it } from 'vitest';
import { planStep, toLivePool } from '#core/sync';
import { poolLive } from '#core/resources/pool/live';
import { mfaLive } from '../../../../core/src/resources/mfa/live/index.ts';
import { byText } from '../../../../core/src/resources/mfa/live/service-errors.ts';
import { email, id, mfaPushes, off, on, passkeys, planMfa, sms, totp } from './live-cases.ts';

describe('the risks of a push', () => {
  it.each(mfaPushes.map(([what, ...push]) => [what, push] as const))('%s', (_, [live, file, risks, pool]) => {
    const found = planMfa(live, file, pool).risks;
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual(risks);
  });
});

it('a request that the service would reject is blocked', () => {
  const { blockers } = planStep({
    file: { ...id, ...off, ...totp },
    live: toLivePool(mfaLive, { ...id, ...off }),
    base: undefined,
    leftOut: 'keep',
  });
  expect(blockers.map(({ code }) => code)).toEqual(['mfa-off-with-factor']);
});

it('a request that contradicts the live pool is blocked if the plan gets that pool', () => {
  const pool = toLivePool(poolLive, { Id: id.UserPoolId, UserPoolTier: 'LITE' });
  const { blockers } = planStep({
    file: { ...id, ...on, ...email },
    live: toLivePool(mfaLive, { ...id, ...off }),
    base: undefined,
    leftOut: 'keep',
    companions: [pool],
  });
  expect(blockers.map(({ code }) => code)).toEqual(['mfa-email-tier']);
});

describe('a service error', () => {
  const request = { ...id, ...on, ...totp, ...email, ...sms, ...passkeys };

  it.each(byText)('$text refers to settings of the request', ({ text, rule }) => {
    const error = mfaLive.serviceErrorOf({ code: 'InvalidParameterException', serviceMessage: `X: ${text}.` }, request);
    expect(error?.paths.length).toBeGreaterThan(0);
    expect(error?.rule).toBe(rule);
  });

  it('is recognized by the name of the setting or exception in it', () => {
    const serviceMessage =
      "1 validation error detected: Value 'x' at 'emailMfaConfiguration.message' failed to satisfy constraint: y";
    expect(mfaLive.serviceErrorOf({ code: '', serviceMessage }, request)).toEqual({
      paths: [['EmailMfaConfiguration', 'Message']],
    });
    const role = { code: 'InvalidSmsRoleAccessPolicyException', serviceMessage: '' };
    expect(mfaLive.serviceErrorOf(role, request)?.paths[0]?.at(-1)).toBe('SnsCallerArn');
    expect(mfaLive.serviceErrorOf({ code: 'InternalErrorException', serviceMessage: 'x' }, request)).toBeUndefined();
  });
});
