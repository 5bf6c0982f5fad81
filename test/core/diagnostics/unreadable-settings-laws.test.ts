import { describe, expect, it } from 'vitest';
import { findProblems } from '#core/diagnostics';
import { parseDocument } from '#core/document';
import type { Diagnostic } from '#core/diagnostics/types';
import { childrenOf, formatPath, jsonEquals, type JsonObject, type JsonValue, type Path } from '#core/json';
import { rules } from '#core/resources/pool/rules';
import { shapeAt, type Shape } from '#core/resources/pool/shape';
import { casesByGroup } from '../resources/pool/rules/cases/index.ts';
import { poolFile } from '../../support/check.ts';
import { editValue } from '../../support/edit-value.ts';
import { isFullLength } from '../../support/length.ts';
import { updateRequest } from '#core/resources/pool';

const ruleCodes = new Set(rules.map(({ code }) => code));

/** The pools from the test cases of all rules, with their check options. */
const pools = Object.values(casesByGroup)
  .flatMap((cases) => Object.entries(cases))
  .flatMap(([code, { finds, silent, complete = [], live = [] }]) =>
    [
      ...finds.map(([members]) => ({ members, options: {} })),
      ...silent.map((members) => ({ members, options: {} })),
      ...complete.map(([members]) => ({ members, options: { complete: true } })),
      ...live.map(([members, factors]) => ({ members, options: { complete: true, factors } })),
    ].map(({ members, options }) => ({ code, options, root: parseDocument(poolFile(members)).root })),
  );

/** Returns all paths in a pool that have a shape in the request. */
function placesIn(value: JsonValue, path: Path = []): Path[] {
  return childrenOf(value)
    .map(([segment, child]) => ({ at: [...path, segment], child }))
    .filter(({ at }) => shapeAt(at) !== undefined)
    .flatMap(({ at, child }) => [at, ...placesIn(child, at)]);
}

/** Returns values that do not match a shape, each with the code of the structural diagnostic. */
function unreadable({ kind }: Shape): readonly (readonly [value: JsonValue, code: string])[] {
  const scalar: JsonValue = kind === 'string' || kind === 'enum' ? 5 : 'x';
  return [
    [scalar, 'type-mismatch'],
    [{ 'Fn::GetAtt': ['Thing', 'Arn'] }, 'type-mismatch'],
    ...(kind === 'map' ? [] : [[{ Ref: 'Thing' }, 'type-mismatch'] as const]),
    ...(kind === 'list' ? [[[{ Ref: 'Thing' }], 'type-mismatch'] as const] : []),
    ...(kind === 'enum' ? [['SOMETHING', 'enum-value'] as const] : []),
  ];
}

/** Returns the paths that the fixes of a diagnostic remove. */
const removedBy = ({ fixes = [] }: Diagnostic): string[] =>
  fixes.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === 'remove' ? [formatPath(edit.path)] : [])));

/**
 * A short run tries one value out of this many. The number does not divide the number of values for a path, so each
 * value is tried for some path.
 */
const SHARE = 5;

/** Rules that any of several settings can violate. Such a rule reports one of the settings that it can read. */
const ofSeveral = new Set(['threat-tier-essentials', 'threat-tier-lite']);

const byRule = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ code }) => ruleCodes.has(code));

describe('an unreadable setting', () => {
  it('makes it impossible to tell which account most ARNs belong to', () => {
    const arn = (account: string) => `arn:aws:lambda:eu-west-1:${account}:function:f`;
    const codes = (PreSignUp: JsonValue) =>
      findProblems(updateRequest, {
        UserPoolId: 'eu-west-1_Ab12Cd34E',
        LambdaConfig: { PreSignUp, UserMigration: arn('999999999999') },
        SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' },
      }).map(({ code }) => code);
    expect(codes(arn('123456789012'))).toContain('lambda-arn-account');
    expect(codes({ 'Fn::GetAtt': ['Function', 'Arn'] })).not.toContain('lambda-arn-account');
  });

  it.each([...new Set(pools.map(({ code }) => code))])('adds no diagnostic of a rule in the cases of %s', (code) => {
    let at = 0;
    for (const { root, options } of pools.filter((pool) => pool.code === code)) {
      const before = byRule(findProblems(updateRequest, root, options));
      for (const path of placesIn(root)) {
        for (const [value, reported] of unreadable(shapeAt(path)!)) {
          if (!isFullLength && at++ % SHARE !== 0) continue;
          const edited = editValue(root, [{ kind: 'set', path, value }]) as JsonObject;
          const after = findProblems(updateRequest, edited, options);
          const about = `${formatPath(path)} = ${JSON.stringify(value)} in ${JSON.stringify(root)}`;
          if (!after.some((diagnostic) => diagnostic.code === 'foreign-form')) {
            expect(
              after
                .filter((diagnostic) => diagnostic.code === reported)
                .map((diagnostic) => formatPath(diagnostic.path)),
              about,
            ).toContainEqual(expect.stringContaining(formatPath(path)));
          }
          for (const diagnostic of byRule(after)) {
            const same = before.find(
              (one) =>
                one.code === diagnostic.code && (ofSeveral.has(one.code) || jsonEquals(one.path, diagnostic.path)),
            );
            expect(same, `${about}: ${diagnostic.code}: ${diagnostic.message}`).toBeDefined();
            expect(removedBy(same!), `${about}: ${diagnostic.code}`).toEqual(
              expect.arrayContaining(removedBy(diagnostic)),
            );
          }
        }
      }
    }
  });

  it.each([
    [
      'a CloudFormation function as a key',
      {
        LambdaConfig: {
          CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:x' },
          KMSKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
        },
      },
    ],
    [
      'a list as a string',
      {
        AutoVerifiedAttributes: 'email',
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      },
    ],
    [
      'a string as a structure',
      {
        MfaConfiguration: 'ON',
        SmsConfiguration: 'arn:aws:iam::111122223333:role/sms',
        AutoVerifiedAttributes: ['phone_number'],
      },
    ],
    [
      'a condition as a structure',
      { UserPoolAddOns: { 'Fn::If': ['Prod', { AdvancedSecurityMode: 'ENFORCED' }, { Ref: 'AWS::NoValue' }] } },
    ],
  ])('is the only error: %s', (_, members) => {
    const errors = findProblems(updateRequest, { UserPoolId: 'eu-west-1_Ab12Cd34E', ...members }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ code }) => code)).toEqual(['type-mismatch']);
  });
});
