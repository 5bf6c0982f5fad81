import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { kindOf, fieldShapes, parseFile } from '#core/resources';
import { mfa, setMfaRequest } from '#core/resources/mfa';
import { mfaMessageFields } from '#core/resources/message-templates';
import { omissions } from '../../../../core/src/resources/mfa/omission.ts';
import { without } from '#core/json';

const shapes = fieldShapes(setMfaRequest);

it('an MFA file is recognized by its name', () => {
  expect(kindOf('customers.userpoolmfa.json')).toBe(mfa);
  expect(kindOf('/a/B.UserPoolMFA.JSON')).toBe(mfa);
  expect(parseFile('', mfa).request).toBe(setMfaRequest);
});

it('has a row for each field in the SDK, and a property order for each object', () => {
  expect([...shapes.keys()].filter((name) => !Object.hasOwn(setMfaRequest.fields, name))).toEqual([]);
  for (const [name, shape] of [['', setMfaRequest.shape] as const, ...shapes]) {
    if (shape.kind !== 'structure') continue;
    expect([...(setMfaRequest.order[name] ?? [])].sort(), name).toEqual(Object.keys(shape.members).sort());
  }
});

it('describes every value of every enum', () => {
  for (const [name, shape] of shapes) {
    if (shape.kind !== 'enum') continue;
    expect(Object.keys(setMfaRequest.fields[name]?.values ?? {}).sort(), name).toEqual([...shape.values].sort());
  }
});

it('contains the effect of omitting each setting, except for SMS settings, which are shared with pools', () => {
  const names = [...shapes.keys()].filter((name) => !/^(UserPoolId$|SmsMfaConfiguration\.)|\.Enabled$/.test(name));
  expect(Object.keys(omissions).sort()).toEqual(names.sort());
});

it('has the limits of each message text', () => {
  for (const [name, { minLength, maxLength }] of Object.entries(mfaMessageFields)) {
    expect(setMfaRequest.fields[name]?.limits, name).toContainEqual(
      expect.objectContaining({ kind: 'length', min: minLength, max: maxLength }),
    );
  }
});

describe('templates', () => {
  const filled = (body: unknown): string => JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, '$1');

  it.each(setMfaRequest.templates().map(({ label, body }) => [label, filled(body)]))('%s', (_, text) => {
    const severe = checkDocument(parseFile(text, mfa)).filter(({ severity }) => severity !== 'information');
    expect(severe).toEqual([]);
    expect(text).toMatch(/^\{"UserPoolId"/);
  });
});

const sample = {
  UserPoolId: 'eu-north-1_Harb0r001',
  MfaConfiguration: 'OPTIONAL',
  SoftwareTokenMfaConfiguration: { Enabled: true },
};
const withSms = (message: string) => ({
  ...sample,
  SmsMfaConfiguration: {
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms', ExternalId: 'harbor' },
    SmsAuthenticationMessage: message,
  },
});
const withEmail = (email: Record<string, string>) => ({ ...sample, EmailMfaConfiguration: email });
const withRelyingParty = (RelyingPartyId: string) => ({
  ...sample,
  WebAuthnConfiguration: { RelyingPartyId, UserVerification: 'preferred', FactorConfiguration: 'SINGLE_FACTOR' },
});
const domain = (length: number) => `${'a.'.repeat(length).slice(0, length - 8)}.example`;

describe('limits', () => {
  it.each<[code: string, value: object, isViolated: boolean]>([
    ['mfa-sms-message', withSms('{####}'), false],
    ['mfa-sms-message', withSms('####'), true],
    ['mfa-sms-message', withSms(`{####}${'x'.repeat(134)}`), false],
    ['mfa-sms-message', withSms(`{####}${'x'.repeat(135)}`), true],
    ['mfa-sms-message', withSms('Your code'), true],
    ['mfa-email-message', withEmail({ Message: '{####}' }), false],
    ['mfa-email-message', withEmail({ Message: 'Your code' }), true],
    ['mfa-email-message', withEmail({ Message: '' }), true],
    ['mfa-email-message', withEmail({ Message: `{####}${'x'.repeat(19994)}` }), false],
    ['mfa-email-message', withEmail({ Message: `{####}${'x'.repeat(19995)}` }), true],
    ['mfa-email-message', withEmail({ Message: '{####}\u0001' }), true],
    ['mfa-email-subject', withEmail({ Subject: 'x' }), false],
    ['mfa-email-subject', withEmail({ Subject: '' }), true],
    ['mfa-email-subject', withEmail({ Subject: 'x'.repeat(140) }), false],
    ['mfa-email-subject', withEmail({ Subject: 'x'.repeat(141) }), true],
    ['mfa-email-subject', withEmail({ Subject: 'a\u0007' }), true],
    ['mfa-rp-length', withRelyingParty(''), true],
    ['mfa-rp-length', withRelyingParty(domain(127)), false],
    ['mfa-rp-length', withRelyingParty(domain(128)), true],
    ['enum-value', { ...sample, MfaConfiguration: 'on' }, true],
    ['type-mismatch', { ...sample, SoftwareTokenMfaConfiguration: { Enabled: 'true' } }, true],
    ['unknown-field', { ...sample, SoftwareTokenMfaConfig: {} }, true],
    ['user-pool-id-required', without(sample, 'UserPoolId'), true],
    ['user-pool-id-format', { ...sample, UserPoolId: 'x' }, true],
    ['arn-format', withSms('Your code {####}'), false],
  ])('%s: %j', (code, value, isViolated) => {
    const codes = checkDocument(parseFile(JSON.stringify(value), mfa)).map((diagnostic) => diagnostic.code);
    if (isViolated) expect(codes).toContain(code);
    else expect(codes).not.toContain(code);
  });
});
