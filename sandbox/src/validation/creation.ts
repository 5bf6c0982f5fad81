import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import { customName, standardType } from '../state/schema-attributes.ts';
import type { Creation, SchemaChange, ValidationRule } from './rule.ts';

/** The rules for settings that only CreateUserPool has: sign-in options and the schema. */
export const creationRules: readonly ValidationRule<Creation>[] = [
  {
    // Measured 2026-09-03 (badmintoncryer/cdk-preflight).
    code: 'alias-username-exclusive',
    rejects: ({ AliasAttributes = [], UsernameAttributes = [] }) =>
      AliasAttributes.length > 0 && UsernameAttributes.length > 0,
    error: () => invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a User pool.'),
  },
  ...schemaRules(isStandard),
];

type IsStandard = (name: string | undefined) => boolean;

/**
 * Returns the rules for the attributes in a request.
 * @param isStandard whether a name belongs to a standard attribute; in AddCustomAttributes, no name does
 */
export function schemaRules(isStandard: IsStandard): readonly ValidationRule<SchemaChange>[] {
  const fullName = (attribute: SchemaAttributeType): string =>
    isStandard(attribute.Name) ? String(attribute.Name) : customName(attribute);
  return [
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight).
    schemaRule(
      'schema-standard-type',
      ({ Name, AttributeDataType = standardType(Name), DeveloperOnlyAttribute = false }) =>
        isStandard(Name) && (AttributeDataType !== standardType(Name) || DeveloperOnlyAttribute),
      ({ Name = '' }) =>
        `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${Name}`,
    ),
    // Reported (aws/aws-cdk#8585).
    schemaRule(
      'schema-type-required',
      ({ Name, AttributeDataType }) => !isStandard(Name) && AttributeDataType === undefined,
      () => 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    ),
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight).
    schemaRule(
      'schema-custom-required',
      ({ Name, Required = false }) => !isStandard(Name) && Required,
      () => 'Required custom attributes are not supported currently.',
    ),
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight).
    schemaRule(
      'schema-name-duplicate',
      (attribute, others) =>
        !isStandard(attribute.Name) && others.some((other) => customName(other) === customName(attribute)),
      (attribute) => `Duplicate custom attribute names ${customName(attribute)} are not allowed in a user pool schema.`,
    ),
    // Reported (getmoto/moto).
    schemaRule(
      'schema-length-number',
      (attribute) => lengths(attribute).some((length) => length !== undefined && !/^\d+$/u.test(length)),
      (attribute) => `Invalid StringAttributeConstraints for schema attribute ${fullName(attribute)}`,
    ),
    // Reported (getmoto/moto).
    schemaRule(
      'schema-value-number',
      (attribute) => values(attribute).some((value) => value !== undefined && !/^-?\d+(?:\.\d+)?$/u.test(value)),
      (attribute) => `Invalid NumberAttributeConstraints for schema attribute ${fullName(attribute)}`,
    ),
    // Reported (getmoto/moto), documented.
    schemaRule(
      'schema-length-max',
      (attribute) => lengths(attribute).some((length) => Number(length) > 2048),
      (attribute) => `user.${fullName(attribute)}: String attributes cannot have a length of more than 2048`,
    ),
    // Measured 2026-09-14 (badmintoncryer/cdk-preflight).
    schemaRule(
      'schema-length-order',
      (attribute) => isOutOfOrder(lengths(attribute)),
      (attribute) => `Attribute ${fullName(attribute)} cannot have a max length shorter than it's min length`,
    ),
    // Measured 2026-09-14 (badmintoncryer/cdk-preflight).
    schemaRule(
      'schema-number-order',
      (attribute) => isOutOfOrder(values(attribute)),
      (attribute) => `Attribute ${fullName(attribute)} cannot have a max value smaller than it's min value`,
    ),
  ];
}

/** Returns a rule for the schema's attributes. The error describes the first invalid attribute. */
function schemaRule(
  code: string,
  isInvalid: (attribute: SchemaAttributeType, others: readonly SchemaAttributeType[]) => boolean,
  text: (attribute: SchemaAttributeType) => string,
): ValidationRule<SchemaChange> {
  const firstInvalid = ({ Schema = [] }: SchemaChange): SchemaAttributeType | undefined =>
    Schema.find((attribute) =>
      isInvalid(
        attribute,
        Schema.filter((other) => other !== attribute),
      ),
    );
  return {
    code,
    rejects: (creation) => firstInvalid(creation) !== undefined,
    error: (creation) => invalidParameter(text(firstInvalid(creation) ?? {})),
  };
}

type Bounds = readonly [min: string | undefined, max: string | undefined];

/** Returns a string attribute's bounds. Number bounds are ignored (reported). */
function lengths({ AttributeDataType, StringAttributeConstraints: bounds }: SchemaAttributeType): Bounds {
  return AttributeDataType === 'String' ? [bounds?.MinLength, bounds?.MaxLength] : [undefined, undefined];
}

function values({ AttributeDataType, NumberAttributeConstraints: bounds }: SchemaAttributeType): Bounds {
  return AttributeDataType === 'Number' ? [bounds?.MinValue, bounds?.MaxValue] : [undefined, undefined];
}

function isOutOfOrder([min, max]: Bounds): boolean {
  return min !== undefined && max !== undefined && Number(min) > Number(max);
}

function isStandard(name: string | undefined): boolean {
  return standardType(name) !== undefined;
}
