import { describe, expect, it } from 'vitest';
import { fieldAt } from '#core/resources/pool/fields';
import type { Path } from '#core/json';
import { schemaAt, toJsonSchema, type JsonSchema } from '#core/editor/json-schema';
import { requestFields, requestMembers } from '#core/resources/pool/shape';
import { updateRequest } from '#core/resources/pool';

const schema = toJsonSchema(updateRequest);
const at = (...path: Path): JsonSchema => schemaAt(schema, path)!;
/** The paths of all fields of the request. `[]` is replaced by an index, `{}` by a name. */
const paths = [...requestFields().keys()].map((field) =>
  field
    .replaceAll('[]', '.0')
    .replaceAll('{}', '.any')
    .split('.')
    .map((segment) => (segment === '0' ? 0 : segment)),
);
const memberPaths = paths.filter((path) => path.at(-1) !== 0 && path.at(-1) !== 'any');

describe('the schema', () => {
  it('is JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('has every field of the request at the right path', () => {
    expect(paths.filter((path) => !schemaAt(schema, path)?.type)).toEqual([]);
    expect(Object.keys(schema.properties!).sort()).toEqual(['$schema', ...requestMembers].sort());
  });

  it('describes every setting, with a link to the AWS documentation', () => {
    for (const path of memberPaths) {
      const { markdownDescription, description } = at(...path);
      expect(markdownDescription, path.join('.')).toMatch(/^[^]+\n\n\[AWS reference\]\(https:\/\/[^)]+\)$/);
      expect(description, path.join('.')).not.toMatch(/\]\(|\*\*|\\/);
    }
  });

  it('describes the effect of omitting a setting, if it is known', () => {
    for (const path of memberPaths) {
      const { omission } = fieldAt(path);
      if (omission)
        expect(at(...path).markdownDescription).toContain(`**If omitted from a request:** ${omission.text}`);
    }
  });

  it('links each top-level setting to the operation, and each nested setting to its structure', () => {
    const reference = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';
    expect(at('MfaConfiguration').markdownDescription).toContain(
      `(${reference}/API_UpdateUserPool.html#CognitoUserPools-UpdateUserPool-request-MfaConfiguration)`,
    );
    expect(at('Policies', 'PasswordPolicy', 'MinimumLength').markdownDescription).toContain(
      `(${reference}/API_PasswordPolicyType.html#CognitoUserPools-Type-PasswordPolicyType-MinimumLength)`,
    );
  });

  it('names the type, default, limits and tier', () => {
    expect(at('Policies', 'PasswordPolicy', 'PasswordHistorySize').markdownDescription).toContain(
      '\n- **Limits:** 0 to 24\n- **Tier:** Password history requires Essentials or Plus.',
    );
    expect(at('UserPoolId').heading).toBe('**UserPoolId**: string (required)');
    expect(at('UserPoolTags').markdownDescription).toContain('at most 50 entries; names: 1 to 128 characters');
  });

  it('describes the contents of lists and maps', () => {
    expect(at('AccountRecoverySetting', 'RecoveryMechanisms').heading).toMatch(/: list of objects$/);
    expect(at('DcrConfiguration', 'AllowedScopes').heading).toMatch(/: list of strings$/);
    expect(at('AutoVerifiedAttributes').heading).toMatch(/: list of strings$/);
    expect(at('AutoVerifiedAttributes').markdownDescription).toMatch(/\n- `email`.*\n- `phone_number`/);
    expect(at('UserPoolTags').heading).toMatch(/: map of strings$/);
    expect(at('AcrConfiguration').heading).toMatch(/: map of objects$/);
  });

  it('expresses limits as JSON Schema keywords', () => {
    expect(at('Policies', 'PasswordPolicy', 'MinimumLength')).toMatchObject({
      type: 'integer',
      minimum: 6,
      maximum: 99,
    });
    expect(at('SmsAuthenticationMessage')).toMatchObject({ type: 'string', minLength: 6, maxLength: 140 });
    expect(at('Policies', 'SignInPolicy', 'AllowedFirstAuthFactors')).toMatchObject({ minItems: 1, maxItems: 5 });
    expect(at('UserPoolTags')).toMatchObject({ maxProperties: 50, propertyNames: { minLength: 1, maxLength: 128 } });
  });

  it('requires the required settings of each structure, and allows unknown settings', () => {
    expect(schema.required).toEqual(['UserPoolId']);
    expect(at('LambdaConfig', 'CustomSMSSender').required).toEqual(['LambdaVersion', 'LambdaArn']);
    expect(schema.additionalProperties).toBe(true);
  });

  it('marks a deprecated setting and names its replacement', () => {
    expect(at('AdminCreateUserConfig', 'UnusedAccountValidityDays')).toMatchObject({
      deprecated: true,
      completionDetail: 'integer, deprecated',
      markdownDescription: expect.stringContaining(
        '**Deprecated.** Use TemporaryPasswordValidityDays in Policies.PasswordPolicy instead.',
      ) as string,
    });
    expect(at('PoolName').deprecated).toBeUndefined();
  });

  it('names the tier that a setting requires, including in nested objects', () => {
    expect(at('UserPoolAddOns').markdownDescription).toContain(
      '- **Tier:** Threat protection (`AUDIT`, `ENFORCED`) requires Plus.',
    );
    expect(at('Policies').markdownDescription).toContain('Password history requires Essentials or Plus.');
    expect(at('PoolName').markdownDescription).not.toContain('**Tier');
  });

  it('names placeholders, the ARN format and the accepted Regions', () => {
    expect(at('AdminCreateUserConfig', 'InviteMessageTemplate', 'EmailMessage').markdownDescription).toContain(
      '- **Placeholders:** `{username}` the username (required); `{####}` the temporary password',
    );
    expect(at('SmsConfiguration', 'SnsCallerArn').markdownDescription).toContain(
      '- **ARN:** an IAM role, such as `arn:aws:iam::123456789012:role/name`',
    );
    expect(at('SmsConfiguration', 'SnsRegion').markdownDescription).toContain("- **Region:** the pool's Region (");
  });

  it('links to the rules about a setting, the most severe first, if the client has the document that explains them', () => {
    const linked = schemaAt(toJsonSchema(updateRequest, 'file:///rules.md'), [
      'UserPoolAddOns',
      'AdvancedSecurityMode',
    ]);
    expect(linked?.markdownDescription).toMatch(
      /\n\n\[\d rules\]\(file:\/\/\/rules\.md#threat-mode-required\) · \[AWS reference\]\([^)]+\)$/,
    );
    expect(at('UserPoolAddOns', 'AdvancedSecurityMode').markdownDescription).not.toContain('rules');
  });

  it('lists each value and its effect on a separate line', () => {
    const lines = at('MfaConfiguration').markdownDescription!.split('\n');
    expect(lines.filter((line) => /^- `(OFF|ON|OPTIONAL)`: \S/.test(line))).toHaveLength(3);
    expect(at('DcrConfiguration', 'OpenDcrEnabled').markdownDescription).toMatch(/\n- `true`: .*\n- `false`: /);
  });

  it('has descriptions that fit in a hover', () => {
    const lines = memberPaths.map((path) => ({
      path: path.join('.'),
      count: at(...path)
        .markdownDescription!.split('\n')
        .filter((line) => line !== '').length,
    }));
    expect(lines.filter(({ count }) => count > 15)).toEqual([]);
  });

  it('includes the notes about a setting', () => {
    expect(at('EmailConfiguration').markdownDescription).toMatch(/\*\*Notes\*\*\n\n- .*50 emails a day/);
  });

  it('describes map entries and list items', () => {
    expect(at('UserPoolTags', 'any').markdownDescription).toMatch(
      /^\*\*UserPoolTags\*\*, one entry: string\n\nA tag: /,
    );
    expect(at('AcrConfiguration', 'Level2').markdownDescription).toContain(
      '- **Default:** `{ "AcrValue": "urn:cognito:loa:2" }`',
    );
    expect(at('DcrConfiguration', 'AllowedScopes', 0).markdownDescription).toMatch(/one item: string\n\nA scope /);
  });

  it('sorts required settings first, then by frequency of use, and deprecated ones last', () => {
    const sorted = Object.entries(schema.properties!)
      .filter(([, { doNotSuggest }]) => !doNotSuggest)
      .sort(([, a], [, b]) => (a.suggestSortText! < b.suggestSortText! ? -1 : 1))
      .map(([name]) => name);
    expect(sorted.slice(0, 7)).toEqual([
      'UserPoolId',
      'PoolName',
      'UserPoolTier',
      'Policies',
      'MfaConfiguration',
      'AutoVerifiedAttributes',
      'AccountRecoverySetting',
    ]);
    expect(sorted.slice(-3)).toEqual([
      'EmailVerificationSubject',
      'EmailVerificationMessage',
      'SmsVerificationMessage',
    ]);
  });

  it('requires unique items in an unordered list', () => {
    expect(at('AutoVerifiedAttributes').uniqueItems).toBe(true);
    expect(at('UserPoolTags').uniqueItems).toBeUndefined();
  });

  it('has the default entries of a map', () => {
    expect(Object.keys(at('AcrConfiguration').properties!)).toEqual(['Level1', 'Level2', 'Level3', 'Level4']);
  });
});

describe('the description of a value', () => {
  it('exists for every enum value', () => {
    for (const path of paths) {
      const { type, enum: values = type === 'boolean' ? ['true', 'false'] : undefined, valueTexts = {} } = at(...path);
      if (values) expect(Object.keys(valueTexts).sort(), path.join('.')).toEqual([...values].sort());
      expect(Object.values(valueTexts).filter((text) => !text.endsWith('.'))).toEqual([]);
    }
  });

  it('names the tier that the value requires', () => {
    expect(at('Policies', 'SignInPolicy', 'AllowedFirstAuthFactors', 0).valueTexts).toMatchObject({
      PASSWORD: expect.not.stringContaining('tier') as string,
      WEB_AUTHN: expect.stringContaining('Requires the Essentials or Plus tier.') as string,
    });
    expect(at('UserPoolAddOns', 'AdvancedSecurityMode').valueTexts).toMatchObject({
      AUDIT: expect.stringContaining('Requires the Plus tier.') as string,
      OFF: 'No threat protection.',
    });
  });

  it('is sorted by frequency of use', () => {
    const { enum: values = [], enumSortTexts = [] } = at('UserPoolTier');
    expect(
      [...values].sort((a, b) => (enumSortTexts[values.indexOf(a)]! < enumSortTexts[values.indexOf(b)]! ? -1 : 1)),
    ).toEqual(['ESSENTIALS', 'PLUS', 'LITE']);
  });
});

describe('the snippet of a setting', () => {
  const body = (...path: Path) => at(...path).defaultSnippets?.[0]?.body;

  it('contains the default of a new pool', () => {
    expect(body('UserPoolAddOns')).toEqual({ AdvancedSecurityMode: '^"${1:OFF}"' });
    expect(body('Policies', 'PasswordPolicy')).toMatchObject({
      MinimumLength: '^${1:8}',
      RequireNumbers: '^${4:true}',
    });
    expect(at('MfaConfiguration').default).toBe('OFF');
  });

  it('contains the required settings of a structure that has no default', () => {
    expect(body('LambdaConfig', 'CustomSMSSender')).toEqual({ LambdaVersion: '^"${1:V1_0}"', LambdaArn: '^"$2"' });
  });

  it('is an empty object or list if nothing is required', () => {
    expect(body('SmsConfiguration')).toBe('^{\n\t$1\n}');
    expect(body('AutoVerifiedAttributes')).toBe('^[$1]');
  });

  it('begins with the most useful enum value, or with text that the service accepts', () => {
    expect(body('LambdaConfig', 'PreTokenGenerationConfig')).toMatchObject({ LambdaVersion: '^"${1:V2_0}"' });
    expect(body('SmsAuthenticationMessage')).toBe('^"${1:Your sign-in code is {####\\}.}"');
  });
});
