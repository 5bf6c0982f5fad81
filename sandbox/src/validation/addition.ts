import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../state/pool.ts';
import { customName } from '../state/schema-attributes.ts';
import { schemaRules } from './creation.ts';
import type { SchemaChange, ValidationRule } from './rule.ts';

/** An AddCustomAttributes request before it takes effect. */
export interface Addition extends SchemaChange {
  readonly live: Pool;
}

/** The quota of custom attributes (developer guide). */
const MAX_CUSTOM = 50;

/** The rules for AddCustomAttributes, which treats every name as the name of a custom attribute (aws/aws-cdk#31593). */
export const additionRules: readonly ValidationRule<Addition>[] = [
  ...schemaRules(() => false),
  {
    // Reported (getmoto/moto, aws-amplify/amplify-js#1204).
    code: 'schema-add-existing',
    rejects: (addition) => firstExisting(addition) !== undefined,
    error: (addition) => {
      const name = customName(firstExisting(addition) ?? {});
      return invalidParameter(`${name}: Existing attribute already has name ${name}.`);
    },
  },
  {
    // Documented; the service's text is not known.
    code: 'schema-add-total',
    rejects: ({ live, Schema = [] }) => namesIn(live).filter(isCustom).length + Schema.length > MAX_CUSTOM,
    error: () => invalidParameter(`A user pool can have at most ${MAX_CUSTOM} custom attributes.`),
  },
];

function firstExisting({ live, Schema = [] }: Addition): SchemaAttributeType | undefined {
  return Schema.find((attribute) => namesIn(live).includes(customName(attribute)));
}

function namesIn({ settings: { SchemaAttributes = [] } }: Pool): string[] {
  return SchemaAttributes.map(({ Name = '' }) => Name);
}

const isCustom = (name: string): boolean => /^(?:custom|dev):/u.test(name);
