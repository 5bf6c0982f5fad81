import { expect, it } from 'vitest';
import { applyTextEdits, parseDocument } from '#core/document';
import { formatPath, type JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { missingSettings, toLivePool as toLive } from '#core/sync';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { describedBare } from '../../support/pools.ts';

function added(text: string, described: JsonObject): { text: string; names: string[] } {
  const { edits, added: paths } = missingSettings(parseDocument(text), toLivePool(described));
  return { text: applyTextEdits(text, edits), names: paths.map(formatPath) };
}

it('adds only the pool’s settings that are missing from the file, in the order of the API', () => {
  const described = {
    Id: 'eu-west-1_Abc1',
    Name: 'x',
    MfaConfiguration: 'ON',
    Policies: { PasswordPolicy: { MinimumLength: 8, RequireNumbers: true } },
  };
  expect(
    added(
      '{\n  // mine\n  "UserPoolId": "eu-west-1_Abc1",\n  "Policies": { "PasswordPolicy": { "MinimumLength": 12 } }\n}\n',
      described,
    ),
  ).toEqual({
    text: `{
  // mine
  "UserPoolId": "eu-west-1_Abc1",
  "Policies": { "PasswordPolicy": { "MinimumLength": 12, "RequireNumbers": true } },
  "AutoVerifiedAttributes": [],
  "MfaConfiguration": "ON",
  "AccountRecoverySetting": {},
  "PoolName": "x"
}
`,
    names: [
      'Policies.PasswordPolicy.RequireNumbers',
      'AutoVerifiedAttributes',
      'MfaConfiguration',
      'AccountRecoverySetting',
      'PoolName',
    ],
  });
});

it('treats a trigger or tag that is not in the file as removed, not as missing', () => {
  const described = { ...describedBare, UserPoolTags: { a: '1', b: '2' } };
  const text = fileTextOf(described).replace(/"a": "1",\s*/, '');
  expect(added(text, described)).toEqual({ text, names: [] });
});

it('does not add factors to a file that turns MFA off', () => {
  const live = toLive(liveKind('mfa'), {
    UserPoolId: 'eu-west-1_Abc1',
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  const document = parseDocument('{ "UserPoolId": "eu-west-1_Abc1", "MfaConfiguration": "OFF" }');
  expect(missingSettings(document, live).added.map(formatPath)).not.toContain('SoftwareTokenMfaConfiguration');
});
