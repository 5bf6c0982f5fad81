import type { AttributeDataType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';

const text = (Name: string, max = '2048', min = '0'): SchemaAttributeType => ({
  ...attribute(Name, 'String'),
  StringAttributeConstraints: { MinLength: min, MaxLength: max },
});

const attribute = (Name: string, type: AttributeDataType): SchemaAttributeType => ({
  Name,
  AttributeDataType: type,
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/**
 * The standard attributes that a request can contain, in the order of a CreateUserPool response (recorded 2026-09-24).
 */
const listable: readonly SchemaAttributeType[] = [
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
  text('gender'),
  text('birthdate', '10', '10'),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  text('address'),
  { ...attribute('updated_at', 'Number'), NumberAttributeConstraints: { MinValue: '0' } },
];

/**
 * The attributes that every pool has and that requests cannot set. A requested attribute with one of these names
 * becomes a custom attribute.
 */
const builtIn: readonly SchemaAttributeType[] = [
  { ...text('sub', '2048', '1'), Mutable: false, Required: true },
  attribute('email_verified', 'Boolean'),
  attribute('phone_number_verified', 'Boolean'),
  { ...attribute('identities', 'String'), StringAttributeConstraints: {} },
];

/** The order of standard attributes in DescribeUserPool (recorded; differs from CreateUserPool). */
const describedOrder =
  'profile address birthdate gender preferred_username updated_at website picture identities sub phone_number phone_number_verified zoneinfo locale email email_verified given_name family_name middle_name name nickname'.split(
    ' ',
  );

/** The order of standard attributes in a CreateUserPool response. The response does not contain `identities`. */
const createdOrder =
  'sub name given_name family_name middle_name nickname preferred_username profile picture website email email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address updated_at'.split(
    ' ',
  );

/** Returns the type of a standard attribute, or undefined for a custom attribute. */
export function standardType(name: string | undefined): AttributeDataType | undefined {
  return listable.find(({ Name }) => Name === name)?.AttributeDataType;
}

/** Returns a custom attribute's name in the pool (API reference, UserPoolType). */
export function customName({ Name = '', DeveloperOnlyAttribute }: SchemaAttributeType): string {
  return `${DeveloperOnlyAttribute ? 'dev' : 'custom'}:${Name}`;
}

/**
 * Returns a new pool's SchemaAttributes in the order that DescribeUserPool uses: standard attributes with the request's
 * changes, then custom attributes.
 */
export function schemaAttributes(sent: readonly SchemaAttributeType[] = []): SchemaAttributeType[] {
  const standard = [...listable.map((known) => applyRequest(known, sent)), ...builtIn];
  const custom = sent.filter(({ Name }) => standardType(Name) === undefined).map(customAttribute);
  return sortBy([...standard, ...custom], describedOrder);
}

/** Returns the attributes in the order of a CreateUserPool response. */
export function asCreated(attributes: readonly SchemaAttributeType[]): SchemaAttributeType[] {
  return sortBy(
    attributes.filter(({ Name }) => Name !== 'identities'),
    createdOrder,
  );
}

/** Applies a request to a standard attribute. Ignores bounds without a type (reported). */
function applyRequest(known: SchemaAttributeType, sent: readonly SchemaAttributeType[]): SchemaAttributeType {
  const found = sent.find(({ Name }) => Name === known.Name);
  if (!found) return known;
  const { Mutable = false, Required = false, AttributeDataType: type } = found;
  return { ...known, Mutable, Required, ...(type === undefined ? {} : boundsOf(found, known)) };
}

/**
 * Returns a custom attribute of a pool, which is immutable by default (measured through CloudFormation,
 * aws/aws-cdk#7011).
 */
export function customAttribute(sent: SchemaAttributeType): SchemaAttributeType {
  const { AttributeDataType: type = 'String', DeveloperOnlyAttribute = false, Mutable = false } = sent;
  return {
    ...attribute(customName(sent), type),
    DeveloperOnlyAttribute,
    Mutable,
    ...boundsOf(sent, { StringAttributeConstraints: {}, NumberAttributeConstraints: {} }),
  };
}

/**
 * Returns the bounds for the attribute's type. Other bounds are ignored (reported). Missing bounds become `{}`
 * (recorded).
 */
function boundsOf(sent: SchemaAttributeType, known: SchemaAttributeType): SchemaAttributeType {
  switch (sent.AttributeDataType) {
    case 'String':
      return {
        StringAttributeConstraints: { ...known.StringAttributeConstraints, ...sent.StringAttributeConstraints },
      };
    case 'Number':
      return {
        NumberAttributeConstraints: { ...known.NumberAttributeConstraints, ...sent.NumberAttributeConstraints },
      };
    default:
      return {};
  }
}

function sortBy(attributes: readonly SchemaAttributeType[], order: readonly string[]): SchemaAttributeType[] {
  const place = ({ Name = '' }: SchemaAttributeType): number => {
    const index = order.indexOf(Name);
    return index < 0 ? order.length : index;
  };
  return [...attributes].sort((one, other) => place(one) - place(other));
}
