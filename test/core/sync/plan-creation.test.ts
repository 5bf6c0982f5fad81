import { describe, expect, it } from 'vitest';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { parseFile } from '#core/resources';
import { liveKind } from '#core/resources/live';
import { applyTextEdits } from '#core/document';
import { fixedSettings, linkEdits, planCreation, riskCodes, type CreationInput } from '#core/sync';
import type { JsonObject } from '#core/json';

const kind = liveKind('pool');
const plan = (file: JsonObject, more: Partial<CreationInput> = {}) =>
  planCreation({ kind, file, region: 'eu-west-1', namesakes: [], ...more });
const stepOf = (...input: Parameters<typeof plan>) => plan(...input).steps[0];
const good = { PoolName: 'harbor', UsernameConfiguration: { CaseSensitive: false } };

it('a plan has one step, in create mode and with no live state, whose request is in API order and omits $schema', () => {
  const created = plan({ $schema: 'x', UsernameConfiguration: { CaseSensitive: false }, PoolName: 'harbor' });
  expect(created.pool).toEqual({ poolId: '', poolName: 'harbor', account: undefined });
  expect(created.steps).toHaveLength(1);
  const [{ mode, id, live, request, changes }] = created.steps;
  expect({ mode, id, live }).toEqual({ mode: 'create', id: { region: 'eu-west-1', poolId: '' }, live: {} });
  expect(JSON.stringify(request)).toBe('{"PoolName":"harbor","UsernameConfiguration":{"CaseSensitive":false}}');
  expect(changes.map(({ path, before }) => [path, before])).toEqual([
    [['PoolName'], undefined],
    [['UsernameConfiguration'], undefined],
  ]);
});

describe('the risks in the plan', () => {
  it.each<[string, JsonObject, string[]]>([
    ['none', good, []],
    ['no UsernameConfiguration', { PoolName: 'a' }, ['create-case-default']],
    ['an attribute without Mutable', { ...good, Schema: [{ Name: 'email' }] }, ['schema-mutable-missing']],
    [
      'a prefix in a name',
      { ...good, Schema: [{ Name: 'custom:a', AttributeDataType: 'String', Mutable: true }] },
      ['schema-name-prefix'],
    ],
    ['an alias that is not verified', { ...good, AliasAttributes: ['email'] }, ['create-alias-unverified']],
  ])('%s', (_, file, codes) => {
    expect(stepOf(file).risks.map(({ code }) => code)).toEqual(codes);
  });

  it('state the problem in one sentence, even if the user turned the rule off', () => {
    const [risk] = stepOf({ PoolName: 'a' }, { severities: { 'create-case-default': 'off' } }).risks;
    expect(risk!.message).toBe('Usernames will be case-sensitive, and this can never be changed.');
  });

  it('name the pools that already have the name, or say that it is not known whether there are any', () => {
    const messages = (namesakes: CreationInput['namesakes']) =>
      stepOf(good, { namesakes }).risks.map(({ message }) => message);
    expect(messages([{ id: 'eu-west-1_a' }, { id: 'eu-west-1_b', created: 0 }])).toEqual([
      'eu-west-1 already has a pool named harbor: eu-west-1_a.',
      'eu-west-1 already has a pool named harbor: eu-west-1_b, created on 1970-01-01 00:00 UTC.',
    ]);
    expect(messages(undefined)).toHaveLength(1);
    expect(riskCodes).toContain('create-name-taken');
  });
});

describe('the blockers in the plan', () => {
  const elsewhere = { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:f' };
  it.each<[string, JsonObject, string[]]>([
    ['none', good, []],
    ['an unknown setting', { ...good, Colour: 'red' }, ['unknown-field']],
    ['a function in another Region', { ...good, LambdaConfig: elsewhere }, ['lambda-arn-region']],
    ['an error', { ...good, MfaConfiguration: 'ON' }, ['create-mfa-needs-sms']],
  ])('%s', (_, file, codes) => {
    expect(stepOf(file).blockers.map(({ code }) => code)).toEqual(codes);
  });

  it('include a function outside the sandbox for a pool in the sandbox, which rejects it', () => {
    const { blockers } = stepOf({ ...good, LambdaConfig: elsewhere }, { region: SANDBOX_REGION });
    expect(blockers.map(({ code }) => code)).toEqual(['lambda-arn-region']);
  });

  it('depend on the user’s severities, but always include unknown settings', () => {
    const severities = { 'unknown-field': 'off', 'create-mfa-needs-sms': 'warning' } as const;
    const { blockers } = stepOf({ ...good, MfaConfiguration: 'ON', Colour: 1 }, { severities });
    expect(blockers.map(({ code }) => code)).toEqual(['unknown-field']);
  });
});

describe('the notes in the plan', () => {
  const permanent = (file: JsonObject) =>
    stepOf(file)
      .notes.filter(({ code }) => code === 'permanent')
      .map(({ message }) => message);

  it.each<[string, JsonObject, string[]]>([
    [
      'email sign-in with attributes',
      {
        ...good,
        UsernameAttributes: ['email'],
        Schema: [
          { Name: 'email', Required: true, Mutable: true },
          {
            Name: 'berth',
            AttributeDataType: 'String',
            Mutable: true,
            StringAttributeConstraints: { MinLength: '1', MaxLength: '9' },
          },
          { Name: 'fee', AttributeDataType: 'Number', NumberAttributeConstraints: { MaxValue: '9' } },
          { Name: 'old', AttributeDataType: 'String', DeveloperOnlyAttribute: true, Mutable: true },
        ],
      },
      [
        'Users sign up and sign in with email instead of a username.',
        "Usernames aren't case-sensitive.",
        'Required attributes: email.',
        'Custom attribute custom:berth: String, 1–9 characters; values can be changed.',
        'Custom attribute custom:fee: Number, …–9.',
        'Custom attribute dev:old: String; values can be changed.',
      ],
    ],
    [
      'aliases',
      {
        PoolName: 'a',
        AliasAttributes: ['email', 'phone_number'],
        UsernameConfiguration: { CaseSensitive: true },
      },
      ['Users have a username, and can also sign in with email or phone_number.', 'Usernames are case-sensitive.'],
    ],
    ['nothing', { PoolName: 'a' }, ['Users sign in with a username only.']],
  ])('what can never be changed: %s', (_, file, notes) => {
    expect(permanent(file)).toEqual(notes);
  });

  it.each<[string, JsonObject, boolean]>([
    ['MFA by SMS', { ...good, MfaConfiguration: 'OPTIONAL', SmsConfiguration: { SnsCallerArn: 'a' } }, true],
    ['passkeys', { ...good, Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } }, true],
    ['passwords', { ...good, MfaConfiguration: 'OFF' }, false],
  ])('say that more MFA is set later: %s', (_, file, isSaid) => {
    expect(stepOf(file).notes.some(({ code }) => code === 'create-mfa-companion')).toBe(isSaid);
  });
});

it('fixedSettings returns the settings that can be set only when a pool is created', () => {
  expect(fixedSettings(kind).toSorted()).toEqual([
    'AliasAttributes',
    'Schema',
    'UsernameAttributes',
    'UsernameConfiguration',
  ]);
});

it('linkEdits turns a file into one for the created pool and keeps its comments', () => {
  const text = '{\n  // name\n  "PoolName": "a", // mine\n  "Schema": [{ "Name": "email" }]\n}\n';
  expect(applyTextEdits(text, linkEdits(parseFile(text, kind), 'eu-west-1_a'))).toBe(
    '{\n  "UserPoolId": "eu-west-1_a",\n  // name\n  "PoolName": "a" // mine\n}\n',
  );
});
