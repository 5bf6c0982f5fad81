import { describe, expect, it } from 'vitest';
import { fieldAt } from '#pool/fields';
import type { Path } from '#pool/json';
import { schemaAt, toJsonSchema, type JsonSchema } from '#pool/schema';
import { requestFields, requestMembers } from '#pool/shape';

const schema = toJsonSchema();
const at = (...path: Path): JsonSchema => schemaAt(schema, path)!;
/** A path for each field of the request: `[]` is an index, `{}` a name. */
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

  it('has every field of the request at its place', () => {
    expect(paths.filter((path) => !schemaAt(schema, path)?.type)).toEqual([]);
    expect(Object.keys(schema.properties!).sort()).toEqual(['$schema', ...requestMembers].sort());
  });

  it('tells of every member what it is, and where AWS describes it', () => {
    for (const path of memberPaths) {
      const { markdownDescription, description } = at(...path);
      expect(markdownDescription, path.join('.')).toMatch(
        /^\*\*\w+\*\*: [^]+\n\n\[AWS reference\]\(https:\/\/[^)]+\)$/,
      );
      expect(description, path.join('.')).not.toMatch(/\]\(|\*\*|\\/);
    }
  });

  it('tells of every member what leaving it out does, where that is known', () => {
    for (const path of memberPaths) {
      const { omission } = fieldAt(path);
      if (omission) expect(at(...path).markdownDescription).toContain(`**Left out of a request:** ${omission.text}`);
    }
  });

  it('links to the operation for the request and to the structure below it', () => {
    const reference = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';
    expect(at('MfaConfiguration').markdownDescription).toContain(
      `(${reference}/API_UpdateUserPool.html#CognitoUserPools-UpdateUserPool-request-MfaConfiguration)`,
    );
    expect(at('Policies', 'PasswordPolicy', 'MinimumLength').markdownDescription).toContain(
      `(${reference}/API_PasswordPolicyType.html#CognitoUserPools-Type-PasswordPolicyType-MinimumLength)`,
    );
  });

  it('names type, default, limits and plan', () => {
    expect(at('Policies', 'PasswordPolicy', 'PasswordHistorySize').markdownDescription).toContain(
      '- **Default:** `0`\n- **Limits:** 0 to 24\n- **Feature plan:** Essentials or Plus',
    );
    expect(at('UserPoolId').markdownDescription).toMatch(/^\*\*UserPoolId\*\*: text \(required\)\n/);
    expect(at('UserPoolTags').markdownDescription).toContain('at most 50 entries; names: 1 to 128 characters');
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

  it('requires what the structures require, and allows what it does not know', () => {
    expect(schema.required).toEqual(['UserPoolId']);
    expect(at('LambdaConfig', 'CustomSMSSender').required).toEqual(['LambdaVersion', 'LambdaArn']);
    expect(schema.additionalProperties).toBe(true);
  });

  it('calls a deprecated member so, with what to use instead', () => {
    expect(at('AdminCreateUserConfig', 'UnusedAccountValidityDays').deprecationMessage).toMatch(
      /TemporaryPasswordValidityDays/,
    );
    expect(at('PoolName').deprecationMessage).toBeUndefined();
  });

  it('lets a list whose order means nothing hold each value once', () => {
    expect(at('AutoVerifiedAttributes').uniqueItems).toBe(true);
    expect(at('UserPoolTags').uniqueItems).toBeUndefined();
  });

  it('knows the entries that a map has by default', () => {
    expect(Object.keys(at('AcrConfiguration').properties!)).toEqual(['Level1', 'Level2', 'Level3', 'Level4']);
  });
});

describe('what it says about single values', () => {
  const said = (value: string, ...path: Path): string => {
    const { enum: values = [], markdownEnumDescriptions = [] } = at(...path);
    return markdownEnumDescriptions[values.indexOf(value)] ?? '';
  };

  it('takes a definition list', () => {
    expect(said('CUSTOMER_MANAGED_KEY', 'KeyConfiguration', 'KeyType')).toMatch(/^A key managed by the customer/);
    expect(said('UPDATED', 'IssuerConfiguration', 'Type')).toMatch(/^Recommended for all user pools[^]+\n\n.*issuer-/);
  });

  it('takes sentences that name the value, and bullets of the described pool', () => {
    expect(said('ON', 'MfaConfiguration')).toBe('When `ON`, all users must set up MFA before they can sign in.');
    expect(said('OFF', 'MfaConfiguration')).toMatch(/^MFA tokens aren't required/);
    expect(said('AUDIT', 'UserPoolAddOns', 'AdvancedSecurityMode')).toMatch(/take no action/);
    expect(said('SOFTWARE_TOKEN', 'Policies', 'SignInPolicy', 'AllowedFirstAuthFactors', 0)).toMatch(
      /not currently supported.*Do not include this value/,
    );
  });

  it('takes no sentence that is about several values', () => {
    expect(said('email', 'UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate', 0)).toBe('');
  });
});

describe('what is put in for a member', () => {
  const body = (...path: Path) => at(...path).defaultSnippets?.[0]?.body;

  it('is the default of a new pool', () => {
    expect(body('UserPoolAddOns')).toEqual({ AdvancedSecurityMode: '^"${1:OFF}"' });
    expect(body('Policies', 'PasswordPolicy')).toMatchObject({
      MinimumLength: '^${1:8}',
      RequireNumbers: '^${4:true}',
    });
    expect(at('MfaConfiguration').default).toBe('OFF');
  });

  it('has the required members of a structure without a default', () => {
    expect(body('LambdaConfig', 'CustomSMSSender')).toEqual({ LambdaVersion: '^"${1:V1_0}"', LambdaArn: '^"$2"' });
  });

  it('is an empty object or list where nothing is required', () => {
    expect(body('SmsConfiguration')).toBe('^{\n\t$1\n}');
    expect(body('AutoVerifiedAttributes')).toBe('^[$1]');
  });
});
