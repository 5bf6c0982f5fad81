import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject, JsonValue } from '#core/json';
import { liveKind } from '#core/resources/live';
import {
  noteDifferences,
  planAddition,
  planCreation,
  toLivePool as toLive,
  type AdditionPlan,
  type CreationInput,
  type StepPlan,
} from '#core/sync';
import { toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { mfaPushes, planMfa } from '../resources/mfa/live-cases.ts';
import { orderRows, planRow } from '../../support/pool-and-mfa.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

const bare = toRequest(describedBare);
const off = { MfaConfiguration: 'OFF' };
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

const role = 'arn:aws:iam::123456789012:role/sms';

/** A pool with settings that {@link lax} weakens. */
const strict: JsonObject = {
  ...describedBare,
  MfaConfiguration: 'ON',
  Policies: {
    PasswordPolicy: { RequireUppercase: true, RequireLowercase: true, RequireNumbers: true, PasswordHistorySize: 5 },
  },
  SmsConfiguration: { SnsCallerArn: role, ExternalId: 'x' },
  DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true },
};
const lax: JsonObject = {
  ...bare,
  MfaConfiguration: 'OPTIONAL',
  Policies: {
    PasswordPolicy: { RequireUppercase: false, RequireLowercase: false, RequireNumbers: false, PasswordHistorySize: 2 },
  },
  SmsConfiguration: { SnsCallerArn: role },
  DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: false },
};

/** Pushes whose changes and risks cover every message. */
const pushes: readonly (readonly [file: JsonObject, described: JsonObject, base?: JsonObject])[] = [
  [{ ...bare, UserPoolId: 'eu-west-1_Other' }, describedBare],
  [{ ...bare, SessionConfiguration: {} }, describedBare],
  [{ ...bare, AdminCreateUserConfig: { UnusedAccountValidityDays: 5 } }, describedBare],
  [bare, describedWithEverything, { ...full, MfaConfiguration: 'OFF' }],
  [full, describedBare],
  [lax, strict],
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

/** An earlier state of the pool, with an error that the pool no longer has. */
const restored: JsonObject = { ...bare, SmsAuthenticationMessage: 'no code' };

/** Settings that only the user's rules make an error. */
const lonePriority: JsonObject = {
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 2, Name: 'verified_email' }] },
};

const mfa = toLive(liveKind('mfa'), { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } });

/** Two files for the same pool, with different values for one setting. */
const contradiction = {
  live: [{ MfaConfiguration: 'OFF' }, { MfaConfiguration: 'OFF' }],
  files: [
    { MfaConfiguration: 'ON' },
    { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
  ],
} as const;

/** Plans the pushes and a restore. Each plan comes with the text that the user wrote. */
export const planned = (): { readonly plan: StepPlan; readonly source: string }[] => [
  ...pushes.flatMap(([file, described, base]) =>
    (['keep', 'reset'] as const).map((leftOut) => ({
      plan: planStep({ file, described, base, leftOut }),
      source: JSON.stringify([file, described]),
    })),
  ),
  {
    plan: planStep({
      file: restored,
      described: describedBare,
      leftOut: 'reset',
      snapshot: [toLivePool({ ...describedBare, ...restored })],
    }),
    source: JSON.stringify([restored, describedBare]),
  },
  {
    plan: planStep({
      file: { ...bare, ...lonePriority },
      described: { ...describedBare, ...lonePriority },
      leftOut: 'keep',
      severities: { 'recovery-priority-order': 'error' },
    }),
    source: JSON.stringify([bare, describedBare, lonePriority]),
  },
  {
    plan: planStep({
      file: { ...bare, MfaConfiguration: 'OFF' },
      described: strict,
      leftOut: 'keep',
      companions: [mfa],
    }),
    source: JSON.stringify([strict, mfa.described]),
  },
  {
    plan: planStep({
      file: { ...bare, MfaConfiguration: 'ON' },
      described: { ...strict, MfaConfiguration: 'OFF' },
      leftOut: 'keep',
      companions: [toLive(liveKind('mfa'), { MfaConfiguration: 'OFF' })],
    }),
    source: JSON.stringify([strict, 'ON']),
  },
  ...[...orderRows, contradiction].flatMap((row) =>
    planRow(row).steps.map((plan) => ({ plan, source: JSON.stringify([row, describedBare]) })),
  ),
  noteDifferences(planRow({ live: [off, off], files: [{ MfaConfiguration: 'ON' }, {}] }), {
    ...{ name: 'a.userpoolmfa.json', kind: liveKind('mfa'), value: off },
  }).steps.map((plan) => ({ plan, source: 'a.userpoolmfa.json MfaConfiguration' }))[0]!,
  ...mfaPushes.map(([, live, file, , pool]) => ({
    plan: planMfa(live, file, pool),
    source: JSON.stringify([live, file, pool]),
  })),
  ...creations.map(([file, namesakes]) => ({
    plan: planCreation({ kind: liveKind('pool'), file, region: 'eu-west-1', namesakes, formerPool: 'eu-west-1_x' })
      .steps[0],
    source: JSON.stringify([file, namesakes, 'eu-west-1_x UTC custom: dev:']),
  })),
];

const berth: JsonObject = {
  Name: 'berth',
  AttributeDataType: 'String',
  Mutable: true,
  StringAttributeConstraints: { MinLength: '1', MaxLength: '9' },
};

/** New pools whose plans contain every message about creating a pool. */
const creations: readonly (readonly [file: JsonObject, namesakes: CreationInput['namesakes']])[] = [
  [{ PoolName: 'a', UsernameAttributes: ['email'] }, [{ id: 'eu-west-1_a' }, { id: 'eu-west-1_b', created: 0 }]],
  [{ PoolName: 'a', AliasAttributes: ['email'], Schema: [{ Name: 'email', Required: true }] }, undefined],
  [
    {
      PoolName: 'a',
      UsernameConfiguration: { CaseSensitive: false },
      MfaConfiguration: 'OPTIONAL',
      Schema: [berth, { Name: 'fee', AttributeDataType: 'Number' }],
    },
    [],
  ],
  [
    {
      PoolName: 'a',
      UsernameConfiguration: { CaseSensitive: true },
      Schema: [{ Name: 'since', AttributeDataType: 'String', Mutable: false }],
    },
    [],
  ],
];

/** Additions of attributes whose plans contain every message about adding attributes. */
export const additions = (): readonly { readonly plan: AdditionPlan; readonly source: string }[] => {
  const named = (Name: string): JsonObject => ({ ...berth, Name });
  const pools: readonly JsonObject[] = [
    { ...describedBare, SchemaAttributes: [named('custom:berth')], UserPoolTags: { 'sst:app': 'x' } },
    {
      ...describedBare,
      Arn: 'arn:aws:cognito-idp:us-west-2:123456789012:userpool/eu-west-1_Bare00001',
      SchemaAttributes: Array.from({ length: 50 }, (_, i) => named(`custom:c${i}`)),
    },
  ];
  const attributes = ['email', 'berth', ...Array.from({ length: 24 }, (_, i) => `a${i}`)].map(named);
  return pools.map((described) => ({
    plan: planAddition(toLivePool(described), attributes),
    source: JSON.stringify([described, attributes, 'SST custom:']),
  }));
};
