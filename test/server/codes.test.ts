import { afterAll, beforeAll, expect, it } from 'vitest';
import { checksOf } from '#core/diagnostics';
import { createRequest } from '#core/resources/pool';
import { rules } from '#core/resources/pool/rules';
import { requestMembers } from '#core/resources/pool/shape';
import { structureChecks } from '../support/structure-checks.ts';
import { Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

const known = new Set([...rules, ...structureChecks, ...checksOf(createRequest)].map(({ code }) => code));
const whole = `{
  // everything in one
  ${POOL}, "PoolName": "x", "Policies": { "PasswordPolicy": { "MinimumLength": 8 } },
  "AutoVerifiedAttributes": ["email"], "MfaConfiguration": "ON", "UserPoolTags": { "a": "b" },
  "LambdaConfig": { "CustomSMSSender": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:x" } },
  "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }] }
}`;
const values = ['null', 'true', '-1', '1e99', '"x"', '"{####}"', '[]', '[null]', '["x", "x"]', '{}', '{ "x": 1 }', ''];

it('gives every diagnostic of a broken document a known code, a message and a range in the text', async () => {
  const broken = [
    ...Array.from({ length: 60 }, (_, i) => whole.slice(0, Math.ceil((i * whole.length) / 60))),
    ...Array.from(',:{}[]"', (character) => whole.replaceAll(character, '')),
    ...Array.from(',:{}[]"/\\', (character) => whole.replaceAll(' ', character)),
    ...[...requestMembers, 'Id', 'Arn', 'Schema', 'Unheard', '__proto__', 'constructor'].flatMap((name) =>
      values.map((value) => `{ ${POOL}, "${name}": ${value} }`),
    ),
  ];
  const seen = new Set<unknown>();
  for (const text of broken) {
    const lines = text.split('\n').length;
    for (const diagnostic of await lsp.diagnose(text)) {
      seen.add(diagnostic.code);
      expect(known, text).toContain(diagnostic.code);
      expect(diagnostic.source).toBe('userpool');
      expect(diagnostic.message).toMatch(/^\S[^]*[.?]( .*)?$/);
      expect(diagnostic.range.end.line, text).toBeLessThan(lines);
    }
  }
  expect(seen.size).toBeGreaterThan(15);
  expect(lsp.log).toEqual([]);
});
