import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument, structureChecksOf } from '#core/diagnostics';
import { fieldShapes } from '#core/resources';
import { readYaml } from '#core/yaml';
import { setMfaRequest } from '#core/resources/mfa';
import { updateRequest } from '#core/resources/pool';
import { runRules } from '../../../../../core/src/diagnostics/rules/run.ts';
import { afterMfaFix, mfaDiagnosticsIn, parseMfa, withPoolFile } from '../../../../support/mfa-file.ts';
import { poolFile } from '../../../../support/check.ts';
import { parsePool } from '../../../../support/parse-pool.ts';
import { mfaRuleCases } from './cases.ts';

const { rules } = setMfaRequest;

describe('the rules for MFA files', () => {
  it('have unique codes, and a file that is named after the code', () => {
    const codes = [...rules, ...structureChecksOf(setMfaRequest)].map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    const folder = readdirSync(new URL('../../../../../core/src/resources/mfa/rules', import.meta.url));
    const others = folder.filter((name) => !rules.some(({ code }) => name === `${code}.ts`));
    expect(others.sort()).toEqual(['factors.ts', 'index.ts']);
  });

  it.each(rules)('$code has a title, a reason, evidence, and only settings that exist', (rule) => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.source).toMatch(/^https:\/\//);
    const fields = fieldShapes(setMfaRequest);
    expect(rule.members.filter((member) => !fields.has(member))).toEqual([]);
    if (rule.severity === 'error') expect(['measured', 'documented', 'reported']).toContain(rule.evidence);
  });

  it('have the same texts as the rules for pool files that have the same codes', () => {
    for (const { code, title, why } of rules) {
      const inPool = updateRequest.rules.find((rule) => rule.code === code);
      if (inPool) expect({ title, why }).toEqual({ title: inPool.title, why: inPool.why });
    }
  });

  it('all have test cases', () => {
    expect(Object.keys(mfaRuleCases).sort()).toEqual(rules.map(({ code }) => code).sort());
  });

  it('never throw, regardless of the JSON in the two files', () => {
    const odd = [null, 1, 'x', true, [], [null], {}, { Enabled: [] }, { SmsConfiguration: 1 }, ''];
    for (const value of odd) {
      for (const inner of odd) {
        const nested = { SmsConfiguration: inner, Enabled: inner, Message: inner, RelyingPartyId: inner };
        for (const block of [value, nested]) {
          const root = Object.fromEntries(Object.keys(setMfaRequest.shape.members).map((name) => [name, block]));
          const pool = Object.fromEntries(Object.keys(updateRequest.shape.members).map((name) => [name, block]));
          const siblings = [parsePool(JSON.stringify(pool))];
          runRules({ request: setMfaRequest, context: { siblings } }, root, (code, error) =>
            expect.fail(`${code}: ${String(error)}`),
          );
        }
      }
    }
  });
});

describe.each(Object.entries(mfaRuleCases))('%s', (code, { finds = [], silent, withPool = [], fixes = [] }) => {
  if (finds.length > 0) {
    it.each(finds)('reports: %s', (members, diagnostics) => {
      expect(mfaDiagnosticsIn(poolFile(members)).toSorted()).toEqual(diagnostics.toSorted());
    });
  }

  it.each(silent)('does not report: %s', (members) => {
    expect(mfaDiagnosticsIn(poolFile(members)).filter((one) => one.includes(` ${code}: `))).toEqual([]);
  });

  if (withPool.length > 0) {
    it.each(withPool)('reports: %s, next to a pool file with %s', (members, pool, diagnostics) => {
      expect(mfaDiagnosticsIn(poolFile(members), withPoolFile(pool)).toSorted()).toEqual(diagnostics.toSorted());
    });
  }

  if (fixes.length > 0) {
    it.each(fixes)('%s: %s', (title, before, after, pool) => {
      expect(
        JSON.parse(afterMfaFix(poolFile(before ?? ''), title ?? '', withPoolFile(pool ?? '"PoolName": "x"'))),
      ).toEqual(JSON.parse(poolFile(after ?? '')));
    });
  }
});

describe('the pool file next to an MFA file', () => {
  const text = poolFile('"MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true }');
  const otp = '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }';

  it('is not read if there are two, or if it has syntax errors that may hide settings', () => {
    const one = parsePool(poolFile(otp));
    expect(mfaDiagnosticsIn(text, { siblings: [one, one] })).toEqual([]);
    expect(mfaDiagnosticsIn(text, { siblings: [parsePool('{ "UserPoolId": "eu-west-1_Abc1", "MfaConf')] })).toEqual([]);
  });

  it('is shown as related information', () => {
    const sibling = parsePool(poolFile(otp));
    const [found] = checkDocument(parseMfa(text), { siblings: [sibling] });
    expect(found?.relatedRanges).toEqual([
      {
        range: { offset: sibling.text.indexOf('"EMAIL_OTP"'), length: 11 },
        message: 'A first factor in the pool file.',
        sibling,
      },
    ]);
  });
});

describe('another format', () => {
  const codes = (text: string) => mfaDiagnosticsIn(text).map((one) => one.replace(/:.*/s, ''));
  const answer = '{ "MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true } }';
  const withMetadata = `{ "ResponseMetadata": { "HTTPStatusCode": 200 }, ${answer.slice(2)}`;
  const request =
    '{ "UserPoolId": "eu-west-1_AbCdEf123", "MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true } }';

  it('a response of GetUserPoolMfaConfig lacks only a pool ID', () => {
    expect(codes(answer)).toEqual(['error user-pool-id-required']);
    expect(JSON.parse(afterMfaFix(answer, 'Set UserPoolId to "eu-west-1_AbCdEf123"'))).toEqual(JSON.parse(request));
  });

  it('a response with metadata is converted in one step', () => {
    expect(codes(withMetadata)).toContain('error foreign-form');
    const title = 'Convert to a SetUserPoolMfaConfig request';
    expect(JSON.parse(afterMfaFix(withMetadata, title))).toEqual(JSON.parse(request));
  });

  it.each<[what: string, filled: object, expected: object]>([
    ['as generated', {}, {}],
    [
      'with a relying party',
      { WebAuthnConfiguration: { RelyingPartyId: 'a.example', UserVerification: 'required', FactorConfiguration: '' } },
      { WebAuthnConfiguration: { RelyingPartyId: 'a.example', UserVerification: 'required' } },
    ],
    ['with a mode', { MfaConfiguration: 'ON' }, { MfaConfiguration: 'ON' }],
  ])('a CLI skeleton %s becomes a request without errors', (_, filled, expected) => {
    const skeleton = {
      UserPoolId: '',
      SmsMfaConfiguration: {
        SmsAuthenticationMessage: '',
        SmsConfiguration: { SnsCallerArn: '', ExternalId: '', SnsRegion: '' },
      },
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: { Message: '', Subject: '' },
      MfaConfiguration: 'OFF',
      WebAuthnConfiguration: { RelyingPartyId: '', UserVerification: 'required' },
      ...filled,
    };
    const text = JSON.stringify(skeleton);
    expect(codes(text)).toContain('error foreign-form');
    const converted = afterMfaFix(text, 'Convert to a SetUserPoolMfaConfig request');
    expect(JSON.parse(converted)).toEqual({
      UserPoolId: 'eu-west-1_AbCdEf123',
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      ...expected,
    });
    expect(codes(converted).filter((code) => code.startsWith('error'))).toEqual([]);
  });
});

it('YAML in an MFA file is not converted, because that would lose settings', () => {
  const [found] = checkDocument(parseMfa('MfaConfiguration: ON\nUserPoolId: eu-west-1_Abc1\n'), { readYaml });
  expect(found).toMatchObject({ code: 'json-syntax', severity: 'error' });
  expect(found?.fixes ?? []).toEqual([]);
});

describe('the messages', () => {
  const files = Object.values(mfaRuleCases).flatMap(({ finds = [], withPool = [] }) => [
    ...finds.map(([members]) => [members, '"PoolName": "x"'] as const),
    ...withPool.map(([members, pool]) => [members, pool] as const),
  ]);
  const messages = files.flatMap(([members, pool]) =>
    checkDocument(parseMfa(poolFile(members)), withPoolFile(pool)).map(({ message }) => message),
  );

  it('state the problem in a short first line, and consist of at most two lines of complete sentences', () => {
    expect(messages.filter((message) => (message.split('\n', 1)[0] ?? '').length > 100)).toEqual([]);
    expect(messages.filter((message) => !/^[^\n]*[.?](\n[^\n]*\.)?$/.test(message))).toEqual([]);
  });
});

describe('whole files', () => {
  it.each<[name: string, file: string, found: readonly string[], not: readonly string[], noErrors: boolean]>([
    [
      'required MFA with passkeys',
      '{"UserPoolId":"eu-north-1_Harb0r001","MfaConfiguration":"ON","SoftwareTokenMfaConfiguration":{"Enabled":true},"WebAuthnConfiguration":{"RelyingPartyId":"login.harbor.example","UserVerification":"required","FactorConfiguration":"MULTI_FACTOR_WITH_USER_VERIFICATION"}}',
      [],
      ['mfa-webauthn-partial', 'mfa-no-factor', 'mfa-rp-format'],
      true,
    ],
    [
      'MFA off with a factor that is turned off',
      '{"UserPoolId":"eu-north-1_Harb0r001","MfaConfiguration":"OFF","SoftwareTokenMfaConfiguration":{"Enabled":false}}',
      ['mfa-off-with-factor'],
      ['mfa-all-disabled'],
      false,
    ],
    [
      'optional MFA without a factor',
      '{"UserPoolId":"eu-north-1_Harb0r001","MfaConfiguration":"OPTIONAL"}',
      ['mfa-no-factor'],
      ['mfa-off-with-factor'],
      false,
    ],
    [
      'SMS without an external ID and a code',
      '{"UserPoolId":"eu-north-1_Harb0r001","MfaConfiguration":"ON","SmsMfaConfiguration":{"SmsAuthenticationMessage":"Your code","SmsConfiguration":{"SnsCallerArn":"arn:aws:iam::111122223333:role/harbor-sms"}}}',
      ['mfa-sms-incomplete', 'mfa-sms-message'],
      ['mfa-no-factor'],
      false,
    ],
    [
      'passkeys with only a domain',
      '{"UserPoolId":"eu-north-1_Harb0r001","MfaConfiguration":"OFF","WebAuthnConfiguration":{"RelyingPartyId":"login.harbor.example"}}',
      ['mfa-webauthn-partial'],
      ['mfa-off-with-factor', 'mfa-rp-format'],
      true,
    ],
  ])('%s', (_, file, found, not, noErrors) => {
    const diagnostics = checkDocument(parseMfa(file));
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...found]));
    expect(codes.filter((code) => not.includes(code))).toEqual([]);
    if (noErrors) expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
