import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { answerOf, lambdaArn, open, sesArn } from './harness.ts';

type Settings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** Returns each tier's response to the given settings: 'accepted', or the features that it names. */
async function byTier(settings: Settings): Promise<string[]> {
  const { pools, update } = await open();
  return Promise.all(
    (['LITE', 'ESSENTIALS', 'PLUS'] as const).map(async (UserPoolTier) => {
      const { Id } = pools.create({ PoolName: 'Customers' });
      const answer = await answerOf(update(Id, { ...settings, UserPoolTier }));
      const sentence = `FeatureUnavailableInTierException: The following features need to be disabled for the ${UserPoolTier} pricing tier configured: `;
      return answer.replace(sentence, '');
    }),
  );
}

const yes = 'accepted';

describe('a feature by tier', () => {
  it.each<[Settings, string[]]>([
    [{}, [yes, yes, yes]],
    [{ UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } }, [yes, yes, yes]],
    [{ UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, ['Threat Protection', 'Threat Protection', yes]],
    [{ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } } }, [yes, yes, yes]],
    [
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
      ['Passwordless Sign-In', yes, yes],
    ],
    [{ Policies: { PasswordPolicy: { PasswordHistorySize: 0 } } }, [yes, yes, yes]],
    [{ Policies: { PasswordPolicy: { PasswordHistorySize: 1 } } }, ['Password History', yes, yes]],
    [{ LambdaConfig: { PreTokenGeneration: lambdaArn('a') } }, [yes, yes, yes]],
    [
      { LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambdaArn('a') } } },
      ['Token Customization with Pre-Token Generation Lambda V2_0', yes, yes],
    ],
    [{ DcrConfiguration: { EnableStatus: 'Disabled' } }, [yes, yes, yes]],
    [{ DcrConfiguration: {} }, ['Dynamic Client Registration', yes, yes]],
    [{ AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:1' } } }, [yes, yes, yes]],
    [{ AcrConfiguration: { Level1: { AcrValue: 'urn:example:1' } } }, ['Custom ACR Level Names', yes, yes]],
    [
      { DcrConfiguration: {}, Policies: { PasswordPolicy: { PasswordHistorySize: 1 } } },
      ['Password History, Dynamic Client Registration', yes, yes],
    ],
  ])('%j', async (settings, expected) => {
    expect(await byTier(settings)).toEqual(expected);
  });
});

describe('a change to LITE', () => {
  it('requires dynamic client registration to be disabled in the same request', async () => {
    const { pools, update } = await open();
    const { Id } = pools.create({ PoolName: 'Customers', DcrConfiguration: {} });
    expect(await answerOf(update(Id, { UserPoolTier: 'LITE' }))).toContain('Dynamic Client Registration');
    const off = { DcrConfiguration: { EnableStatus: 'Disabled' } } as const;
    expect(await answerOf(update(Id, { UserPoolTier: 'LITE', ...off }))).toBe('accepted');
  });

  it('is rejected while email is an MFA factor', async () => {
    const { pools, update } = await open();
    const EmailConfiguration = { EmailSendingAccount: 'DEVELOPER', SourceArn: sesArn } as const;
    const mfa = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} } as const;
    const { Id } = pools.create({ PoolName: 'Customers', EmailConfiguration }, { mfa });
    const lite: Settings = { UserPoolTier: 'LITE', EmailConfiguration };
    expect(await answerOf(update(Id, lite))).toContain('Email MFA');
    expect(await answerOf(update(Id, { ...lite, MfaConfiguration: 'OFF' }))).toBe('accepted');
  });
});

it('a LITE pool keeps settings from before tiers were introduced', async () => {
  const { pools, update } = await open();
  const { Id } = pools.create({ PoolName: 'Customers', UserPoolTier: 'LITE' });
  const settings: Settings = { UserPoolTier: 'LITE', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } };
  expect(await answerOf(update(Id, settings))).toContain('Threat Protection');
  pools.replace(Id, { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } });
  expect(await answerOf(update(Id, settings))).toBe('accepted');
});
