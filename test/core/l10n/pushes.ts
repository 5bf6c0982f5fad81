import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject, JsonValue } from '#core/json';
import type { StepPlan } from '#core/sync';
import { planStep } from '../../support/plan-push.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

const bare = toRequest(describedBare);
const full = toRequest(describedWithEverything);

/** Pushes with messages that depend on the pool's description. */
const ofThePool: readonly (readonly [file: JsonObject, described: JsonObject])[] = [
  [bare, { ...describedBare, UserPoolTags: { 'aws:cloudformation:stack-name': 'CloudFormation' } }],
  [bare, { ...describedBare, UserPoolTags: { ManagedBy: 'Terraform' } }],
  [bare, { ...describedBare, Arn: 'arn:aws:cognito-idp:us-west-2:123456789012:userpool/eu-west-1_Bare00001' }],
  [{ ...bare, UserPoolTags: { 'aws:x': 'y' } }, describedBare],
  [{ ...bare, SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::999999999999:role/x', ExternalId: 'x' } }, describedBare],
  [{ ...bare, VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } }, describedBare],
  [
    { ...bare, UserPoolTier: 'LITE' },
    { ...describedWithEverything, Id: 'eu-west-1_Bare00001' },
  ],
  [
    { ...bare, UserPoolTier: 'LITE' },
    { ...describedBare, UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
  ],
  [bare, { ...describedBare, AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } }],
  [
    { ...bare, SmsAuthenticationMessage: 'no code' },
    { ...describedBare, SmsAuthenticationMessage: 'no code' },
  ],
];

/** Pushes whose changes and risks cover every message. */
const pushes: readonly (readonly [file: JsonObject, described: JsonObject, base?: JsonObject])[] = [
  [{ ...bare, UserPoolId: 'eu-west-1_Other' }, describedBare],
  [{ ...bare, SessionConfiguration: {} }, describedBare],
  [{ ...bare, AdminCreateUserConfig: { UnusedAccountValidityDays: 5 } }, describedBare],
  [bare, describedWithEverything, { ...full, MfaConfiguration: 'OFF' }],
  [full, describedBare],
  [
    { ...bare, PoolName: 'renamed', AutoVerifiedAttributes: ['phone_number'], DeviceConfiguration: {} },
    { ...describedBare, AutoVerifiedAttributes: ['email'], SmsAuthenticationMessage: 'Code {####}' },
  ],
  ...Object.entries<JsonValue>({
    MfaConfiguration: 7,
    UserPoolTier: 'ESSENTIALS',
    DeletionProtection: 'INACTIVE',
    DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: true },
    LambdaConfig: {},
    UserPoolTags: {},
    UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    IssuerConfiguration: { Type: 'ORIGINAL' },
    KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
    AccountRecoverySetting: {},
  }).map(([name, value]) => [{ ...full, [name]: value }, describedWithEverything] as const),
  ...ofThePool,
  ...['Enabled', 'Disabled'].map(
    (EnableStatus) =>
      [
        { ...bare, DcrConfiguration: { EnableStatus } },
        { ...describedBare, DcrConfiguration: { EnableStatus: 'Disabled' } },
      ] as const,
  ),
  ...[1, 2].flatMap(
    (n) =>
      [
        [
          { ...bare, UserPoolTags: {} },
          { ...describedBare, UserPoolTags: first(n, ['a', 'b'], 'x') },
        ],
        [
          { ...bare, UserPoolTags: { c: 'z' } },
          { ...describedBare, UserPoolTags: first(n, ['aws:a', 'aws:b'], 'x') },
        ],
        [
          { ...bare, LambdaConfig: {} },
          {
            ...describedBare,
            LambdaConfig: first(n, ['PreSignUp', 'PostConfirmation'], 'arn:aws:lambda:x:1:function:y'),
          },
        ],
      ] as const,
  ),
];

function first(n: number, names: readonly string[], value: string): JsonObject {
  return Object.fromEntries(names.slice(0, n).map((name) => [name, value]));
}

/** An earlier state of the pool, with an error that it no longer has. */
const restored: JsonObject = { ...bare, SmsAuthenticationMessage: 'no code' };

/** Plans the pushes and a restore. Each plan comes with the user's texts. */
export const planned = (): { readonly plan: StepPlan; readonly source: string }[] => [
  ...pushes.flatMap(([file, described, base]) =>
    (['keep', 'reset'] as const).map((leftOut) => ({
      plan: planStep({ file, described, base, leftOut }),
      source: JSON.stringify([file, described]),
    })),
  ),
  {
    plan: planStep({ file: restored, described: describedBare, leftOut: 'reset', restored }),
    source: JSON.stringify([restored, describedBare]),
  },
];
