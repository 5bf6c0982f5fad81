import { describe, expect, it } from 'vitest';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { editText } from '#core/document';
import { fileTextOf } from '../../../../support/live-pool.ts';
import { casesByGroup } from './cases/index.ts';
import { afterFix, poolFile } from '../../../../support/check.ts';
import { describedBare, describedWithEverything } from '../../../../support/pools.ts';
import { parsePool } from '../../../../support/parse-pool.ts';

const isMissing = ({ code }: LocatedDiagnostic): boolean => code === 'request-incomplete';
const diagnostics = (text: string, complete = false): LocatedDiagnostic[] =>
  checkDocument(parsePool(text), { complete }).filter(isMissing);

const errors = (all: readonly LocatedDiagnostic[]): string[] =>
  all.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const everyCase = Object.values(casesByGroup)
  .flatMap((cases) => Object.values(cases))
  .flatMap(({ finds, silent }) => [...finds.map(([members]) => members), ...silent]);

describe('a file that omits settings that every pool has', () => {
  it('has one diagnostic for all of them, at its opening brace', () => {
    const text = '// mine\n{ "UserPoolId": "eu-west-1_Abc1", "Policies": {}, "LambdaConfig": {} }';
    expect(diagnostics(text)).toMatchObject([
      {
        severity: 'information',
        message:
          'The file omits 9 settings that every pool has.\nA push keeps the live values of DeletionProtection, AutoVerifiedAttributes, VerificationMessageTemplate and 6 more, unless you choose to reset them. A pull adds them to the file.',
        range: { offset: 8, length: 1 },
      },
    ]);
  });

  it('has a diagnostic that names a single missing setting', () => {
    const text = fileTextOf(describedBare).replace('"DeletionProtection": "INACTIVE",', '');
    expect(diagnostics(text)).toMatchObject([
      {
        message:
          'The file omits DeletionProtection, which every pool has.\nA push keeps its live value, unless you choose to reset it. A pull adds it to the file.',
      },
    ]);
  });

  it.each([
    ['a complete pool', fileTextOf(describedBare)],
    ['a complete pool with every setting', fileTextOf(describedWithEverything)],
    ['an empty file', ''],
    ['an empty object', '{}'],
    ['a file without a pool ID', '{ "MfaConfiguration": "OFF" }'],
    ['a file with an invalid pool ID', '{ "UserPoolId": "" }'],
    ['a pool in another format', poolFile('"Arn": "x", "Status": "Enabled", "Name": "x"')],
  ])('has no such diagnostic if it is %s', (_, text) => {
    expect(diagnostics(text)).toEqual([]);
  });

  it('has no such diagnostic if it is checked as a complete request', () => {
    expect(diagnostics(poolFile('"MfaConfiguration": "OFF"'), true)).toEqual([]);
  });
});

describe('the fix', () => {
  it('adds the defaults of a new pool at the right positions, and changes nothing else', () => {
    const file = (deletion: string, tier: string) => `{
  // the pool
  "UserPoolId": "eu-west-1_Abc1",
  "Policies": {},${deletion}
  "AutoVerifiedAttributes": [], // nothing
  "VerificationMessageTemplate": {},
  "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [] },
  "MfaConfiguration": "OFF",
  "EmailConfiguration": {},
  "AdminCreateUserConfig": {},
  "AccountRecoverySetting": {}${tier}
}
`;
    expect(afterFix(file('', ''), 'Add the 2 missing settings with the defaults for new pools')).toBe(
      file('\n  "DeletionProtection": "INACTIVE",', ',\n  "UserPoolTier": "ESSENTIALS"'),
    );
  });

  it('adds the only missing setting', () => {
    const text = fileTextOf(describedBare).replace('"DeletionProtection": "INACTIVE",', '');
    expect(JSON.parse(afterFix(text, 'Add DeletionProtection with the default for new pools'))).toEqual(
      JSON.parse(fileTextOf(describedBare)),
    );
  });

  it('has a title that names the setting whose default would contradict the file', () => {
    const text = fileTextOf(describedBare)
      .replace('"DeletionProtection": "INACTIVE",', '')
      .replace('"UserPoolTier": "ESSENTIALS"', '"UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }');
    const title =
      'Add DeletionProtection with the defaults for new pools, but not UserPoolTier, whose default conflicts with the file';
    expect(afterFix(text, title)).toContain('"DeletionProtection": "INACTIVE"');
  });

  it('does not add a default that would contradict the file', () => {
    const text = poolFile(
      '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }, "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
    );
    const title =
      'Add Policies, DeletionProtection and 5 more with the defaults for new pools, but not AutoVerifiedAttributes and UserPoolTier, whose defaults conflict with the file';
    const fixed = parsePool(afterFix(text, title)).root;
    expect(fixed).not.toHaveProperty('AutoVerifiedAttributes');
    expect(fixed).not.toHaveProperty('UserPoolTier');
  });

  it('adds no error to any test case of a rule', () => {
    for (const members of everyCase) {
      const text = poolFile(members);
      const all = checkDocument(parsePool(text));
      const before = errors(all);
      for (const fix of all.filter(isMissing).flatMap(({ fixes = [] }) => fixes)) {
        const after = errors(checkDocument(parsePool(editText(text, fix.edits))));
        const brought = after.filter((code) => !before.includes(code));
        expect(brought, members).toEqual([]);
        expect([fix.preferred, fix.safe], members).toEqual([undefined, undefined]);
      }
    }
  });
});
