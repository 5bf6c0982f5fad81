import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';

const text = (Name: string, most = '2048', least = '0'): SchemaAttributeType => ({
  ...attribute(Name, 'String'),
  StringAttributeConstraints: { MinLength: least, MaxLength: most },
});

const attribute = (Name: string, AttributeDataType: 'String' | 'Number' | 'Boolean'): SchemaAttributeType => ({
  Name,
  AttributeDataType,
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/** The attributes that every pool has (recorded from live pools). */
const standardAttributes: readonly SchemaAttributeType[] = [
  { ...text('sub', '2048', '1'), Mutable: false, Required: true },
  text('name'),
  text('given_name'),
  text('family_name'),
  text('middle_name'),
  text('nickname'),
  text('preferred_username'),
  text('profile'),
  text('picture'),
  text('website'),
  text('email'),
  attribute('email_verified', 'Boolean'),
  text('gender'),
  text('birthdate', '10', '10'),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  attribute('phone_number_verified', 'Boolean'),
  text('address'),
  { ...attribute('updated_at', 'Number'), NumberAttributeConstraints: { MinValue: '0' } },
  { ...attribute('identities', 'String'), StringAttributeConstraints: {} },
];

/**
 * The SchemaAttributes of a new pool: the standard ones, changed where the request names them, then the pool's own,
 * whose names get a prefix (AWS API reference, UserPoolType).
 */
export function schemaAttributes(sent: readonly SchemaAttributeType[] = []): SchemaAttributeType[] {
  const standard = standardAttributes.map((known) => ({ ...known, ...sent.find(({ Name }) => Name === known.Name) }));
  const names = new Set(standardAttributes.map(({ Name }) => Name));
  return [...standard, ...sent.filter(({ Name }) => !names.has(Name)).map(ownAttribute)];
}

function ownAttribute(sent: SchemaAttributeType): SchemaAttributeType {
  const prefix = sent.DeveloperOnlyAttribute ? 'dev' : 'custom';
  return { ...attribute('', 'String'), ...sent, Name: `${prefix}:${sent.Name ?? ''}` };
}
