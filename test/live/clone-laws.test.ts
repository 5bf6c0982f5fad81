// The law of cloning: a pool that is created from a clone differs from the original only in properties that cannot be
// the same.

import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { CreateUserPoolRequest, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { startSandbox } from '#sandbox';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { requestMembers } from '#core/resources/pool/shape';
import { clonePool, toLivePool } from '#core/sync';
import { cloneText } from '../../live/src/messages/clone-text.ts';
import { readNewPool } from '../../live/src/operations/read-new-pool.ts';
import { countCases } from '../support/length.ts';
import { someSettings, validSettings } from '../support/valid-pools.ts';

const ID = 'eu-west-1_Original1';
const bounds = fc.record({ MinLength: fc.constantFrom('0', '1'), MaxLength: fc.constantFrom('9', '2048') });

const anyAttribute: fc.Arbitrary<SchemaAttributeType> = fc
  .oneof(
    fc.record(
      {
        Name: fc.constantFrom('email', 'name', 'birthdate', 'zoneinfo', 'phone_number'),
        Required: fc.boolean(),
        Mutable: fc.boolean(),
      },
      { requiredKeys: ['Name'] },
    ),
    fc.record({
      Name: fc.constant('email'),
      AttributeDataType: fc.constant('String'),
      StringAttributeConstraints: bounds,
      Mutable: fc.boolean(),
    }),
    fc.record(
      {
        Name: fc.constantFrom('plan', 'Abteilung', 'custom:plan', 'no.1'),
        AttributeDataType: fc.constantFrom('String', 'Boolean', 'DateTime'),
        Mutable: fc.boolean(),
        DeveloperOnlyAttribute: fc.boolean(),
        StringAttributeConstraints: bounds,
      },
      { requiredKeys: ['Name', 'AttributeDataType'] },
    ),
    fc.record(
      {
        Name: fc.constantFrom('fee', 'age'),
        AttributeDataType: fc.constant('Number'),
        Mutable: fc.boolean(),
        NumberAttributeConstraints: fc.constantFrom({ MinValue: '-1', MaxValue: '9' }, { MinValue: '0' }, {}),
      },
      { requiredKeys: ['Name', 'AttributeDataType'] },
    ),
  )
  .filter(
    // Sources contradict each other about whether a developer-only attribute is described as dev:plan or
    // dev:custom:plan.
    (attribute) => !('DeveloperOnlyAttribute' in attribute && attribute.Name === 'custom:plan'),
  );

const anyFixed: fc.Arbitrary<Partial<CreateUserPoolRequest>> = fc
  .tuple(
    fc.constantFrom<Partial<CreateUserPoolRequest>>(
      {},
      { UsernameAttributes: ['email'] },
      { UsernameAttributes: ['phone_number', 'email'] },
      { AliasAttributes: ['email', 'preferred_username'] },
      { AliasAttributes: [] },
    ),
    fc.constantFrom<Partial<CreateUserPoolRequest>>({}, { UsernameConfiguration: { CaseSensitive: false } }),
    fc.uniqueArray(anyAttribute, { selector: ({ Name }) => Name, maxLength: 6 }),
  )
  .map(([signIn, sensitivity, Schema]) => ({ ...signIn, ...sensitivity, ...(Schema.length > 0 ? { Schema } : {}) }));

/** The properties that differ between any two pools. */
const OWN = ['Id', 'Arn', 'Name', 'CreationDate', 'LastModifiedDate'];

/** An empty list means the same as no list. */
const withoutOwn = (described: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(described).filter(
      ([name, value]) =>
        !OWN.includes(name) && !(name === 'AliasAttributes' && Array.isArray(value) && value.length === 0),
    ),
  );

it('a pool that is created from a clone differs from the original only in its identity', async () => {
  const sandbox = await startSandbox({ region: 'eu-west-1' });
  onTestFinished(() => sandbox.close());
  const described = (id: string): JsonObject => JSON.parse(JSON.stringify(sandbox.pools.get(id))) as JsonObject;
  let created = 0;
  fc.assert(
    fc.property(someSettings, anyFixed, (settings, fixed) => {
      const request = { PoolName: 'original', ...settings, ...fixed };
      sandbox.pools.delete(ID);
      try {
        sandbox.pools.create(request, { id: ID });
      } catch {
        return; // The service rejects this combination.
      }
      created++;
      const live = toLivePool(liveKind('pool'), described(ID));
      const cloned = clonePool(live, 'copy');
      const read = readNewPool({ name: 'copy.userpool.json', text: () => cloneText(cloned, live) });
      expect(read.kind === 'unusable' ? read.diagnostics.map(({ message }) => message) : []).toEqual([]);
      const { Id: copy } = sandbox.pools.create(cloned.request as unknown as CreateUserPoolRequest);
      expect(withoutOwn(described(copy))).toEqual(withoutOwn(live.described));
    }),
    { numRuns: countCases(1000) },
  );
  expect(created).toBeGreaterThan(countCases(1000) / 4);
});

it('MFA without SMS must be set up after the creation, and the file says so', async () => {
  const sandbox = await startSandbox({ region: 'eu-west-1' });
  onTestFinished(() => sandbox.close());
  sandbox.pools.create(
    {
      PoolName: 'original',
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
      UserPoolTags: { 'sst:app': 'shop' },
    },
    { id: ID, mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } } },
  );
  const live = toLivePool(liveKind('pool'), JSON.parse(JSON.stringify(sandbox.pools.get(ID))) as JsonObject);
  const cloned = clonePool(live, 'copy');
  expect([cloned.mfaMode, cloned.request['MfaConfiguration']]).toEqual(['ON', undefined]);
  expect(cloneText(cloned, live).split('\n').slice(0, 10)).toEqual([
    '// A new user pool like original (eu-west-1_Original1).',
    '// Not cloned: users, groups, app clients, identity providers, resource servers, the domain,',
    '// branding, and the risk and log configuration.',
    '// MFA is ON in that pool. Set it up in an MFA file (*.userpoolmfa.json) after the new pool',
    '// is created.',
    "// The tags say that SST manages the pool. Remove the tags that don't apply to the new pool.",
    '// Check these before you create the pool in an account other than 123456789012 or a Region',
    '// other than eu-west-1:',
    '//   LambdaConfig.PreSignUp: arn:aws:lambda:eu-west-1:123456789012:function:f',
    '{',
  ]);
});

it('the file lists the MFA settings that are not cloned, unless they are those of a new pool', () => {
  const live = toLivePool(liveKind('pool'), { Id: ID, Name: 'original' });
  const textWith = (mfa: JsonObject) => cloneText(clonePool(live, 'copy'), live, mfa).replaceAll('\n// ', ' ');
  const factors = { SoftwareTokenMfaConfiguration: { Enabled: true }, EmailMfaConfiguration: { Message: '{####}' } };
  expect(textWith({ MfaConfiguration: 'OPTIONAL', ...factors })).toContain(
    "MFA isn't cloned. After the new pool is created, set it up in an MFA file (*.userpoolmfa.json). The original pool has: MFA: OPTIONAL; Authenticator apps: on; Email codes as a second factor: on.",
  );
  expect(textWith({ MfaConfiguration: 'OFF', WebAuthnConfiguration: { RelyingPartyId: 'a.example' } })).toContain(
    'The original pool has: MFA: OFF; Passkeys for a.example.',
  );
  expect(textWith({ WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } })).not.toContain('MFA');
});

it('the file says that the role for SMS might trust only the original pool', async () => {
  const sandbox = await startSandbox({ region: 'eu-west-1' });
  onTestFinished(() => sandbox.close());
  const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'harbor' };
  sandbox.pools.create({ PoolName: 'original', SmsConfiguration }, { id: ID });
  const live = toLivePool(liveKind('pool'), JSON.parse(JSON.stringify(sandbox.pools.get(ID))) as JsonObject);
  expect(cloneText(clonePool(live, 'copy'), live)).toContain(
    `// The role in SmsConfiguration might trust only that pool (aws:SourceArn) or its external
// ID. Cognito would then reject the new pool.
`,
  );
});

it('the random pools cover every setting except the names and the aliases of VerificationMessageTemplate', () => {
  expect(requestMembers.filter((name) => !Object.hasOwn(validSettings, name)).sort()).toEqual([
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'PoolName',
    'SmsVerificationMessage',
    'UserPoolId',
  ]);
});
