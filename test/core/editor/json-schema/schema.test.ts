import { describe, expect, it } from 'vitest';
import { fieldAt } from '#core/resources/pool/fields';
import type { Path } from '#core/json';
import { schemaAt, toJsonSchema, type JsonSchema } from '#core/editor/json-schema';
import { requestFields, requestMembers } from '#core/resources/pool/shape';
import { updateRequest } from '#core/resources/pool';

const schema = toJsonSchema(updateRequest);
const at = (...path: Path): JsonSchema => schemaAt(schema, path)!;
/** Paths for all fields of the request. `[]` is an index, `{}` a name. */
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

  it('has every field of the request in its place', () => {
    expect(paths.filter((path) => !schemaAt(schema, path)?.type)).toEqual([]);
    expect(Object.keys(schema.properties!).sort()).toEqual(['$schema', ...requestMembers].sort());
  });

  it('describes every setting, with a link to the AWS documentation', () => {
    for (const path of memberPaths) {
      const { markdownDescription, description } = at(...path);
      expect(markdownDescription, path.join('.')).toMatch(
        /^\*\*\w+\*\*: [^]+\n\n\[AWS reference\]\(https:\/\/[^)]+\)$/,
      );
      expect(description, path.join('.')).not.toMatch(/\]\(|\*\*|\\/);
    }
  });

  it('describes the effect of omitting a setting, if it is known', () => {
    for (const path of memberPaths) {
      const { omission } = fieldAt(path);
      if (omission) expect(at(...path).markdownDescription).toContain(`**Left out of a request:** ${omission.text}`);
    }
  });

  it('links to the operation for the request, and to the structure for its settings', () => {
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
      '- **Default:** `0`\n- **Limits:** 0 to 24\n- **Feature plan:** Password history requires Essentials or Plus.',
    );
    expect(at('UserPoolId').markdownDescription).toMatch(/^\*\*UserPoolId\*\*: text \(required\)\n/);
    expect(at('UserPoolTags').markdownDescription).toContain('at most 50 entries; names: 1 to 128 characters');
  });

  it('describes the contents of lists and maps', () => {
    expect(at('AccountRecoverySetting', 'RecoveryMechanisms').markdownDescription).toMatch(/: list of objects\n/);
    expect(at('DcrConfiguration', 'AllowedScopes').markdownDescription).toMatch(/: list of texts\n/);
    expect(at('AutoVerifiedAttributes').markdownDescription).toMatch(/: list of `email` \| `phone_number`\n/);
    expect(at('UserPoolTags').markdownDescription).toMatch(/: names, each with a text\n/);
    expect(at('AcrConfiguration').markdownDescription).toMatch(/: names, each with an object\n/);
  });

  it('has the limits as keywords', () => {
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
      completionDetail: 'whole number, deprecated',
      markdownDescription: expect.stringContaining(
        '**Deprecated.** Use TemporaryPasswordValidityDays in Policies.PasswordPolicy instead.',
      ) as string,
    });
    expect(at('PoolName').deprecated).toBeUndefined();
  });

  it('names the tier that a setting requires, also in nested objects', () => {
    expect(at('UserPoolAddOns').markdownDescription).toContain(
      '- **Feature plan:** Threat protection (`AUDIT`, `ENFORCED`) requires Plus.',
    );
    expect(at('Policies').markdownDescription).toContain('Password history requires Essentials or Plus.');
    expect(at('PoolName').markdownDescription).not.toContain('Feature plan');
  });

  it('names placeholders, the ARN format and the accepted Regions', () => {
    expect(at('AdminCreateUserConfig', 'InviteMessageTemplate', 'EmailMessage').markdownDescription).toContain(
      '- **Placeholders:** `{username}` the username (required); `{####}` the temporary password',
    );
    expect(at('SmsConfiguration', 'SnsCallerArn').markdownDescription).toContain(
      '- **ARN:** an IAM role, such as `arn:aws:iam::123456789012:role/name`',
    );
    expect(at('SmsConfiguration', 'SnsRegion').markdownDescription).toContain('- **Region:** that of the pool;');
  });

  it('names at most six rules for a setting, the most severe first', () => {
    expect(at('UserPoolAddOns', 'AdvancedSecurityMode').markdownDescription).toMatch(
      /\n\n\*\*Checks\*\*\n\n- AdvancedSecurityMode is missing from UserPoolAddOns \(`threat-mode-required`\)\n/,
    );
    for (const path of memberPaths) {
      const [, checks = ''] = at(...path).markdownDescription!.split('**Checks**\n\n');
      expect(checks.match(/^- /gm)?.length ?? 0, path.join('.')).toBeLessThanOrEqual(7);
    }
  });

  it('includes notes', () => {
    expect(at('EmailConfiguration').markdownDescription).toMatch(/\*\*Good to know\*\*\n\n- .*50 emails a day/);
  });

  it('describes map entries and list items', () => {
    expect(at('UserPoolTags', 'any').markdownDescription).toMatch(/^\*\*UserPoolTags\*\*, one entry: text\n\nA tag: /);
    expect(at('AcrConfiguration', 'Level2').markdownDescription).toContain(
      '- **Default:** `{ "AcrValue": "urn:cognito:loa:2" }`',
    );
    expect(at('DcrConfiguration', 'AllowedScopes', 0).markdownDescription).toMatch(/one item: text\n\nA scope /);
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
      PASSWORD: expect.not.stringContaining('feature plan') as string,
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

  it('contains the required settings of a structure without a default', () => {
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
