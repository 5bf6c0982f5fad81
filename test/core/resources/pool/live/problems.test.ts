import { describe, expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { toLivePool, type StepPlan } from '#core/sync';
import { planPush, planStep } from '../../../../support/plan-push.ts';
import { describedBare, describedWithEverything } from '../../../../support/pools.ts';

const bare = toRequest(describedBare);
const full = toRequest(describedWithEverything);

const plan = (file: JsonObject, described: JsonObject = describedBare, severities = {}): StepPlan =>
  planStep({ file, described, leftOut: 'keep', severities });
const blockers = ({ blockers }: StepPlan): string[] => blockers.map(({ code, path }) => `${code} ${path.join('.')}`);
const risks = ({ risks }: StepPlan): string[] => risks.map(({ code }) => code);

describe('a role in another account', () => {
  const role = (account: string): JsonObject => ({
    SmsConfiguration: {
      SnsCallerArn: `arn:aws:iam::${account}:role/sms`,
      ExternalId: 'x',
      SnsRegion: 'eu-west-1',
    },
  });

  it('blocks a push, with a reason that names both accounts', () => {
    const blocked = plan({ ...bare, ...role('999999999999') });
    expect(blockers(blocked)).toContain('sms-role-account SmsConfiguration.SnsCallerArn');
    expect(blocked.blockers.find(({ code }) => code === 'sms-role-account')?.reason).toBe(
      "SnsCallerArn is in account 999999999999, but the pool is in 123456789012. Cognito rejects an SMS role that isn't in the pool's account. (Checked together with the live pool's settings.)",
    );
  });

  it('is not reported if the pool turns out to be in the same account, or if the pool’s account is unknown', () => {
    expect(blockers(plan({ ...bare, ...role('123456789012') }))).toEqual([]);
    const { Arn: _, ...unknown } = describedBare;
    expect(blockers(plan({ ...bare, ...role('999999999999') }, unknown))).toEqual([]);
  });

  it('is a risk if the live pool already has it, and does not block a push if its severity is lowered', () => {
    const live = { ...describedBare, ...role('999999999999') };
    const kept = plan({ ...toRequest(live), DeletionProtection: 'ACTIVE' }, live);
    expect([blockers(kept), risks(kept)]).toEqual([[], ['live-error-kept']]);
    const milder = plan({ ...bare, ...role('999999999999') }, describedBare, { 'sms-role-account': 'warning' });
    expect([blockers(milder), risks(milder)]).toEqual([[], []]);
  });
});

describe('a link in verification emails', () => {
  const VerificationMessageTemplate = {
    DefaultEmailOption: 'CONFIRM_WITH_LINK',
    EmailMessageByLink: '{##Verify##}',
    EmailSubjectByLink: 'Verify',
  };

  it('is a risk for a pool without a domain', () => {
    expect(risks(plan({ ...bare, VerificationMessageTemplate }))).toEqual(['live-link-without-domain']);
  });

  it.each([{ Domain: 'customers' }, { CustomDomain: 'login.example.com' }, { VerificationMessageTemplate }])(
    'is no risk if the pool has a domain or already sends a link: %j',
    (more) => {
      expect(risks(plan({ ...bare, VerificationMessageTemplate }, { ...describedBare, ...more }))).toEqual([]);
    },
  );
});

describe('a lower tier', () => {
  const plus = { ...describedBare, UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } };

  it('blocks a push to ESSENTIALS while threat protection is enabled, and is a risk for LITE', () => {
    expect(blockers(plan({ ...toRequest(plus), UserPoolTier: 'ESSENTIALS' }, plus))).toContain(
      'live-tier-blocked UserPoolTier',
    );
    const lite = plan({ ...toRequest(plus), UserPoolTier: 'LITE' }, plus);
    expect([blockers(lite), risks(lite)]).toEqual([[], ['live-tier-changed', 'live-tier-blocked']]);
    expect(lite.risks.at(-1)?.message).toBe(
      "Cognito might reject the change from PLUS to LITE: the pool still uses UserPoolAddOns.AdvancedSecurityMode, which LITE doesn't include.",
    );
  });

  it('is allowed if the same push disables the features that the tier does not include', () => {
    const file = { ...toRequest(plus), UserPoolTier: 'ESSENTIALS', UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } };
    const lowered = plan(file, plus);
    expect(blockers(lowered)).toEqual([]);
    expect(risks(lowered)).not.toContain('live-tier-blocked');
  });
});

describe('a validity period for unused accounts that differs from the one for temporary passwords', () => {
  const old = {
    ...describedBare,
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 30 },
  };

  it('is a risk, because only the latter can be sent', () => {
    const { risks } = plan({ ...toRequest(old), DeletionProtection: 'ACTIVE' }, old);
    expect(risks).toMatchObject([
      {
        code: 'live-unused-days-replaced',
        message:
          "UnusedAccountValidityDays is 30 in the pool and can't be sent together with TemporaryPasswordValidityDays, which is 7. The push might replace it.",
      },
    ]);
  });

  it('is not a risk if the two periods are equal', () => {
    expect(risks(plan({ ...full, DeletionProtection: 'ACTIVE' }, describedWithEverything))).toEqual([]);
  });
});

describe('AWS tags', () => {
  const stack = 'aws:cloudformation:stack-name';
  const owned = { ...describedBare, UserPoolTags: { [stack]: 'shop', team: 'a' } };

  it('in a file block a push unless the pool has the same tags', () => {
    const file = (value: string) => ({ ...toRequest(owned), UserPoolTags: { [stack]: value, team: 'a' } });
    expect(plan(file('other'), owned).blockers).toEqual([
      {
        path: ['UserPoolTags', stack],
        code: 'tags-aws-prefix',
        reason: `The tag ${stack} is reserved for AWS and can't be sent. Remove it from the file.`,
      },
    ]);
    expect(blockers(plan(file('shop'), describedBare))).toEqual([`tags-aws-prefix UserPoolTags.${stack}`]);
    const same = plan(file('shop'), owned);
    expect([blockers(same), same.changes]).toEqual([[], []]);
  });

  it('cause a push to remove the other tags if they are the only tags in the file, which is shown as a change', () => {
    const { changes, request } = plan({ ...toRequest(owned), UserPoolTags: { [stack]: 'shop' } }, owned);
    expect(changes).toMatchObject([{ path: ['UserPoolTags', 'team'], before: 'a', after: undefined }]);
    expect(request['UserPoolTags']).toEqual({});
  });

  it('make the plan name the pool’s owner', () => {
    expect(plan(toRequest(owned), owned).notes).toEqual([
      {
        code: 'owner',
        message:
          'The stack shop (CloudFormation) manages this pool. Its next deployment might undo this push, so change its template too.',
      },
    ]);
    const terraform = { ...describedBare, UserPoolTags: { ManagedBy: 'terraform' } };
    expect(plan(toRequest(terraform), terraform).notes.map(({ message }) => message)).toEqual([
      'Terraform seems to manage this pool. Its next deployment might undo this push, so change its source too.',
    ]);
  });
});

it('a replica is mentioned in the plan', () => {
  const replica = { ...describedBare, Arn: 'arn:aws:cognito-idp:us-west-2:123456789012:userpool/eu-west-1_Bare00001' };
  expect(plan(bare, replica).notes).toEqual([
    {
      code: 'replica',
      message:
        'This pool is a replica in us-west-2 of a pool in eu-west-1. The two can differ only in email, SMS, triggers and tags.',
    },
  ]);
  expect(plan(bare).notes).toEqual([]);
});

describe('client registration without a status', () => {
  it('is shown as enabled if it is new', () => {
    const { changes } = plan({ ...bare, DcrConfiguration: { OpenDcrEnabled: true } });
    expect(changes).toMatchObject([
      { path: ['DcrConfiguration'], after: { EnableStatus: 'Enabled', OpenDcrEnabled: true } },
    ]);
  });

  it('gets no status if the pool’s description has none', () => {
    const live = { ...describedBare, DcrConfiguration: { OpenDcrEnabled: false } };
    const { changes, request } = plan(toRequest(live), live);
    expect([changes, request['DcrConfiguration']]).toEqual([[], { OpenDcrEnabled: false }]);
  });

  it('keeps the pool’s status if it is enabled, and asks the user if it is disabled', () => {
    const live = (EnableStatus: string) => ({
      ...describedBare,
      DcrConfiguration: { EnableStatus, OpenDcrEnabled: false },
    });
    const file = { ...bare, DcrConfiguration: { OpenDcrEnabled: false } };
    const on = plan(file, live('Enabled'));
    expect([on.leftOut, on.changes, on.request['DcrConfiguration']]).toEqual([
      [],
      [],
      { EnableStatus: 'Enabled', OpenDcrEnabled: false },
    ]);
    expect(plan(file, live('Disabled')).leftOut).toMatchObject([{ path: ['DcrConfiguration', 'EnableStatus'] }]);
  });
});

it('an empty list of recovery options in a description is equivalent to no list', () => {
  const empty = { ...describedBare, AccountRecoverySetting: { RecoveryMechanisms: [] } };
  expect(toRequest(empty)['AccountRecoverySetting']).toEqual({});
  expect(plan({ ...bare, AccountRecoverySetting: {} }, empty).changes).toEqual([]);
});

describe('a push that turns MFA off', () => {
  const mfaOf = (mfa: JsonObject) => toLivePool(liveKind('mfa'), { UserPoolId: 'eu-west-1_Bare00001', ...mfa });
  const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  const planOff = (mfa: JsonObject) =>
    planStep({
      file: { ...bare, MfaConfiguration: 'OFF' },
      described: { ...describedBare, MfaConfiguration: 'ON' },
      leftOut: 'keep',
      companions: [mfaOf(mfa)],
    });

  it('names the factors that the pool might lose', () => {
    const { risks: found } = planOff({ MfaConfiguration: 'ON', ...totp, EmailMfaConfiguration: { Message: '{####}' } });
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'mfa-factor-removed: Cognito might also remove the MFA factors of the pool: SoftwareTokenMfaConfiguration, EmailMfaConfiguration.',
    );
  });

  it('names no factors if an earlier request has removed them', () => {
    expect(risks(planOff({ MfaConfiguration: 'OFF' }))).not.toContain('mfa-factor-removed');
  });
});

describe('a push that requires MFA of a pool without a factor that certainly counts', () => {
  const planOn = (described: JsonObject, mfa: JsonObject) =>
    planPush({
      file: { ...toRequest(described), MfaConfiguration: 'ON' },
      described: { ...described, MfaConfiguration: 'OFF' },
      leftOut: 'keep',
      companions: [toLivePool(liveKind('mfa'), { UserPoolId: 'eu-west-1_Bare00001', MfaConfiguration: 'OFF', ...mfa })],
    }).steps[0];
  const sms = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' };
  const byEmail = { AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] } };

  it('has a risk if the only factor is passkeys, or SMS while MFA is off', () => {
    const WebAuthnConfiguration = { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' };
    for (const step of [
      planOn(describedBare, { WebAuthnConfiguration }),
      planOn({ ...describedBare, ...byEmail, SmsConfiguration: sms }, {}),
    ]) {
      expect([blockers(step), risks(step)]).toEqual([[], ['mfa-on-needs-factor']]);
    }
  });

  it('has no risk about a problem that the live pool already has', () => {
    const described = { ...describedBare, MfaConfiguration: 'ON' };
    const step = planPush({
      file: { ...toRequest(described), DeletionProtection: 'ACTIVE' },
      described,
      leftOut: 'keep',
      companions: [
        toLivePool(liveKind('mfa'), {
          MfaConfiguration: 'ON',
          WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
        }),
      ],
    }).steps[0];
    expect(risks(step)).toEqual([]);
  });
});
