import type { AttributeDataType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';

const text = (Name: string, most = '2048', least = '0'): SchemaAttributeType => ({
  ...attribute(Name, 'String'),
  StringAttributeConstraints: { MinLength: least, MaxLength: most },
});

const attribute = (Name: string, type: AttributeDataType): SchemaAttributeType => ({
  Name,
  AttributeDataType: type,
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/** The standard attributes that a request may name, in the order of a CreateUserPool answer (recorded 2026-09-24). */
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

/** The attributes that every pool has and no request can name: one with such a name becomes a custom attribute. */
const builtIn: readonly SchemaAttributeType[] = [
  { ...text('sub', '2048', '1'), Mutable: false, Required: true },
  attribute('email_verified', 'Boolean'),
  attribute('phone_number_verified', 'Boolean'),
  { ...attribute('identities', 'String'), StringAttributeConstraints: {} },
];

/** The order in which DescribeUserPool lists the standard attributes (recorded; it differs from that of the creation). */
const describedOrder =
  'profile address birthdate gender preferred_username updated_at website picture identities sub phone_number phone_number_verified zoneinfo locale email email_verified given_name family_name middle_name name nickname'.split(
    ' ',
  );

/** The order of a CreateUserPool answer, which lacks `identities`. */
const createdOrder =
  'sub name given_name family_name middle_name nickname preferred_username profile picture website email email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address updated_at'.split(
    ' ',
  );

/** Returns the type of a standard attribute; undefined for the name of a custom one. */
export function standardType(name: string | undefined): AttributeDataType | undefined {
  return listable.find(({ Name }) => Name === name)?.AttributeDataType;
}

/** Returns the name that a custom attribute has in the pool (API reference, UserPoolType). */
export function customName({ Name = '', DeveloperOnlyAttribute }: SchemaAttributeType): string {
  return `${DeveloperOnlyAttribute ? 'dev' : 'custom'}:${Name}`;
}

/**
 * Returns the SchemaAttributes of a new pool, in the order of a description: the standard ones, changed where the
 * request names them, then the pool's own.
 */
export function schemaAttributes(sent: readonly SchemaAttributeType[] = []): SchemaAttributeType[] {
  const standard = [...listable.map((known) => changed(known, sent)), ...builtIn];
  const own = sent.filter(({ Name }) => standardType(Name) === undefined).map(ownAttribute);
  return inOrder([...standard, ...own], describedOrder);
}

/** Returns the attributes as the answer to CreateUserPool lists them. */
export function asCreated(attributes: readonly SchemaAttributeType[]): SchemaAttributeType[] {
  return inOrder(
    attributes.filter(({ Name }) => Name !== 'identities'),
    createdOrder,
  );
}

/** A standard attribute with what the request says; bounds without a type are not applied (reported). */
function changed(known: SchemaAttributeType, sent: readonly SchemaAttributeType[]): SchemaAttributeType {
  const found = sent.find(({ Name }) => Name === known.Name);
  if (!found) return known;
  const { Mutable = false, Required = false, AttributeDataType: type } = found;
  return { ...known, Mutable, Required, ...(type === undefined ? {} : boundsOf(found, known)) };
}

/** A listed attribute is immutable unless it says otherwise (measured through CloudFormation, aws/aws-cdk#7011). */
function ownAttribute(sent: SchemaAttributeType): SchemaAttributeType {
  const { AttributeDataType: type = 'String', DeveloperOnlyAttribute = false, Mutable = false } = sent;
  return {
    ...attribute(customName(sent), type),
    DeveloperOnlyAttribute,
    Mutable,
    ...boundsOf(sent, { StringAttributeConstraints: {}, NumberAttributeConstraints: {} }),
  };
}

/** The bounds that fit the type; those of the other kind are ignored (reported), and no bounds are `{}` (recorded). */
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

function inOrder(attributes: readonly SchemaAttributeType[], order: readonly string[]): SchemaAttributeType[] {
  const place = ({ Name = '' }: SchemaAttributeType): number => {
    const index = order.indexOf(Name);
    return index < 0 ? order.length : index;
  };
  return [...attributes].sort((one, other) => place(one) - place(other));
}
