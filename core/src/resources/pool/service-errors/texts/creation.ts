import * as l10n from '@vscode/l10n';
import type { KnownMessage } from '../catalogue.ts';

const schema = (text: string, rule: string): KnownMessage => ({
  text,
  members: ['Schema'],
  rule,
  advice: () => l10n.t('Correct the attribute in Schema.'),
});

/** Service errors about settings that only new pools have. */
export const creationTexts: readonly KnownMessage[] = [
  {
    text: 'Only one of the aliasAttributes or usernameAttributes can be set',
    members: ['UsernameAttributes', 'AliasAttributes'],
    rule: 'create-alias-username-exclusive',
    advice: () => l10n.t('Remove one of the two lists.'),
  },
  schema('You can not change AttributeDataType or set developerOnlyAttribute', 'schema-standard-type'),
  schema('Invalid AttributeDataType input', 'schema-type-required'),
  schema('Required custom attributes are not supported', 'schema-custom-required'),
  schema('Duplicate custom attribute names', 'schema-name-duplicate'),
  schema('Invalid StringAttributeConstraints for schema attribute', 'schema-bounds-number'),
  schema('Invalid NumberAttributeConstraints for schema attribute', 'schema-bounds-number'),
  schema('String attributes cannot have a length of more than', 'schema-length-max'),
  schema("cannot have a max length shorter than it's min length", 'schema-length-order'),
  schema("cannot have a max value smaller than it's min value", 'schema-number-order'),
];
