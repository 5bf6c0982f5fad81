import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { fieldShapes, kinds } from '#core/resources';
import type { Limit } from '../../sandbox/src/request/limits/limit.ts';
import { limits } from '../../sandbox/src/request/limits/table.ts';
import { structureShape, type SdkSchema, type Shape } from '../../sandbox/src/request/shape.ts';
import { lambdaArn, open } from './harness.ts';

const id = 'eu-west-1_AbCdEf123';

/** Updates a pool. Returns the error message, or 'accepted'. */
async function answer(members: object): Promise<string> {
  const { send, pools } = await open();
  pools.create({ PoolName: 'Customers' }, { id });
  const { status, body } = await send('UpdateUserPool', { UserPoolId: id, ...members });
  if (status === 200) return 'accepted';
  const { __type, message } = body as { __type: string; message: string };
  expect(__type).toBe('InvalidParameterException');
  return message;
}

const password = (policy: object): object => ({ Policies: { PasswordPolicy: policy } });
const emailText = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`;

describe('a value outside its limits', () => {
  it.each([
    [
      password({ MinimumLength: 5 }),
      "1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
    ],
    [
      password({ MinimumLength: 100, PasswordHistorySize: 25 }),
      "2 validation errors detected: Value '100' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value less than or equal to 99; Value '25' at 'policies.passwordPolicy.passwordHistorySize' failed to satisfy constraint: Member must have value less than or equal to 24",
    ],
    [
      { MfaConfiguration: 'on' },
      "1 validation error detected: Value 'on' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OFF, ON, OPTIONAL]",
    ],
    [
      { AutoVerifiedAttributes: ['email', 'phone'] },
      "1 validation error detected: Value '[email, phone]' at 'autoVerifiedAttributes' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [phone_number, email]]",
    ],
    [
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: [] } } },
      "1 validation error detected: Value '[]' at 'policies.signInPolicy.allowedFirstAuthFactors' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      { UserPoolTags: { '': 'x' } },
      "1 validation error detected: Value '{=x}' at 'userPoolTags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]",
    ],
    [
      { UserPoolTags: { a: 'x'.repeat(257) } },
      `1 validation error detected: Value '{a=${'x'.repeat(257)}}' at 'userPoolTags' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 256, Member must have length greater than or equal to 0]`,
    ],
    [
      { SmsAuthenticationMessage: 'no code' },
      String.raw`1 validation error detected: Value 'no code' at 'smsAuthenticationMessage' failed to satisfy constraint: Member must satisfy regular expression pattern: (?s).*\{####\}(?s).*`,
    ],
    [
      { EmailVerificationMessage: 'code' },
      String.raw`2 validation errors detected: Value 'code' at 'emailVerificationMessage' failed to satisfy constraint: Member must have length greater than or equal to 6; Value 'code' at 'emailVerificationMessage' failed to satisfy constraint: Member must satisfy regular expression pattern: ${emailText}\{####\}${emailText}`,
    ],
    [
      { AdminCreateUserConfig: { InviteMessageTemplate: { SMSMessage: '' } } },
      String.raw`2 validation errors detected: Value '' at 'adminCreateUserConfig.inviteMessage.smsMessage' failed to satisfy constraint: Member must have length greater than or equal to 6; Value '' at 'adminCreateUserConfig.inviteMessage.smsMessage' failed to satisfy constraint: Member must satisfy regular expression pattern: (?s).*\{####\}(?s).*`,
    ],
    [
      { AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 3, Name: 'verified_email' }] } },
      "1 validation error detected: Value '3' at 'accountRecoverySetting.recoveryMechanisms.1.member.priority' failed to satisfy constraint: Member must have value less than or equal to 2",
    ],
    [
      { UserPoolAddOns: {} },
      "1 validation error detected: Value at 'userPoolAddOns.advancedSecurityMode' failed to satisfy constraint: Member must not be null",
    ],
    [
      { AcrConfiguration: { Level1: {} } },
      "1 validation error detected: Value at 'acrConfiguration.Level1.member.acrValue' failed to satisfy constraint: Member must not be null",
    ],
    [
      { LambdaConfig: { CustomSMSSender: { LambdaVersion: 'V2_0', LambdaArn: lambdaArn('a') } } },
      "1 validation error detected: Value 'V2_0' at 'lambdaConfig.customSMSSender.lambdaVersion' failed to satisfy constraint: Member must satisfy enum value set: [V1_0]",
    ],
    [
      { DcrConfiguration: { OpenDcrGrantTypes: ['password'] } },
      "1 validation error detected: Value '[password]' at 'dcrConfiguration.openDcrGrantTypes' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [client_credentials, code, implicit]]",
    ],
  ])('%j', async (members, message) => {
    expect(await answer(members)).toBe(message);
  });

  it('is detected by matching the pattern against the whole value', async () => {
    expect(await answer({ PoolName: 'good\nname' })).toBe('accepted');
    expect(await answer({ PoolName: 'bad!name' })).toContain("at 'poolName'");
    expect(await answer({ EmailConfiguration: { ReplyToEmailAddress: 'a@b c' } })).toContain('replyToEmailAddress');
  });
});

describe('in a text,', () => {
  const code = '{####}';

  it.each<[string, object, 'accepted' | 'rejected']>([
    [
      '140 non-ASCII characters fit into an SMS message',
      { SmsAuthenticationMessage: 'あ'.repeat(134) + code },
      'accepted',
    ],
    [
      '141 non-ASCII characters do not fit into an SMS message',
      { SmsAuthenticationMessage: 'あ'.repeat(135) + code },
      'rejected',
    ],
    ['a character beyond 16 bits counts once', { SmsAuthenticationMessage: '𝒳'.repeat(134) + code }, 'accepted'],
    ['a line break is accepted in an SMS message', { SmsAuthenticationMessage: `Code\n${code}` }, 'accepted'],
    [
      'a missing code is rejected in an invitation',
      { AdminCreateUserConfig: { InviteMessageTemplate: { EmailMessage: 'Welcome' } } },
      'rejected',
    ],
    ['a line break is accepted in an email', { EmailVerificationMessage: `Code\n${code}` }, 'accepted'],
    [
      'letters of any script are accepted in an email',
      { EmailVerificationMessage: `Ваш код, 您的代码 😀 ${code}` },
      'accepted',
    ],
    ['a no-break space is rejected in an email', { EmailVerificationMessage: `Code\u00a0${code}` }, 'rejected'],
    [
      'a no-break space is rejected after as many links as fit',
      { VerificationMessageTemplate: { EmailMessageByLink: `${'{##'.repeat(3300)}${'##}'.repeat(3300)}\u00a0` } },
      'rejected',
    ],
    ['a zero-width space is rejected in a subject', { EmailVerificationSubject: 'Code\u200b' }, 'rejected'],
  ])('%s', async (_, members, expected) => {
    expect((await answer(members)) === 'accepted' ? 'accepted' : 'rejected').toBe(expected);
  });
});

describe('the table of limits', () => {
  const structures = (shape: Shape): Shape[] => {
    if (shape.kind === 'structure') return [shape, ...[...shape.members.values()].flatMap(structures)];
    if (shape.kind === 'list') return structures(shape.item);
    return shape.kind === 'map' ? structures(shape.value) : [];
  };

  const known = Object.keys(limits)
    .filter((name) => name.endsWith('Request'))
    .flatMap((name) => structures(structureShape((sdk as Record<string, unknown>)[`${name}$`] as SdkSchema)))
    .flatMap((shape) =>
      shape.kind === 'structure' ? [...shape.members.keys()].map((name) => `${shape.name}.${name}`) : [],
    );

  it('names only settings that the SDK has', () => {
    const rows = Object.entries(limits).flatMap(([type, members]) =>
      Object.keys(members).map((name) => `${type}.${name}`),
    );
    expect(rows.filter((row) => !known.includes(row))).toEqual([]);
  });

  it('has the values of each enum that a file may contain', () => {
    const shapes = kinds
      .flatMap(({ requests: { update, create } }) => (create ? [update, create] : [update]))
      .flatMap((request) => [request.shape, ...fieldShapes(request).values()]);
    const enums = shapes.flatMap((shape) =>
      shape.kind === 'structure'
        ? Object.entries(shape.members)
            .filter(([, member]) => (member.shape.kind === 'list' ? member.shape.item : member.shape).kind === 'enum')
            .map(([name]) => [shape.name, name] as const)
        : [],
    );
    const valuesOf = ({ oneOf, items }: Limit = {}) => oneOf ?? items?.oneOf;
    expect(enums.length).toBeGreaterThan(20);
    expect(enums.filter(([type, name]) => !valuesOf(limits[type]?.[name]))).toEqual([]);
  });
});
