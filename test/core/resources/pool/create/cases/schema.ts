import type { RuleCases } from '../../rules/cases/index.ts';

/** Returns a schema with one attribute, which is mutable. */
const one = (members: string): string => `"Schema": [{ "Mutable": true, ${members} }]`;
/** Returns a schema with one custom attribute. */
const custom = (members: string): string => one(`"Name": "plan", "AttributeDataType": ${members}`);
const lengths = (members: string): string => `"StringAttributeConstraints": { ${members} }`;
const numbers = (members: string): string => `"NumberAttributeConstraints": { ${members} }`;

export const schemaCases: RuleCases = {
  'schema-name-missing': {
    finds: [['"Schema": [{ "Mutable": true }]', ['warning schema-name-missing: { "Mutable": true }']]],
    silent: [one('"Name": "email"')],
  },
  'schema-name-prefix': {
    finds: [
      [one('"Name": "custom:plan", "AttributeDataType": "String"'), ['warning schema-name-prefix: "custom:plan"']],
      [one('"Name": "dev:", "AttributeDataType": "String"'), ['warning schema-name-prefix: "dev:"']],
    ],
    silent: [one('"Name": "customs", "AttributeDataType": "String"')],
    fixes: [
      [
        'Change to "plan"',
        one('"Name": "custom:plan", "AttributeDataType": "String"'),
        one('"Name": "plan", "AttributeDataType": "String"'),
      ],
    ],
  },
  'schema-name-duplicate': {
    finds: [
      [
        '"Schema": [{ "Name": "dept", "AttributeDataType": "String", "Mutable": true }, { "Name": "dept", "AttributeDataType": "Number", "Mutable": true }]',
        ['error schema-name-duplicate: "dept"'],
      ],
    ],
    silent: [
      '"Schema": [{ "Name": "dept", "AttributeDataType": "String", "Mutable": true }, { "Name": "Dept", "AttributeDataType": "String", "Mutable": true }]',
    ],
    fixes: [
      [
        'Remove dept here',
        '"Schema": [{ "Name": "dept", "AttributeDataType": "String", "Mutable": true }, { "Name": "dept", "AttributeDataType": "Number", "Mutable": true }]',
        '"Schema": [{ "Name": "dept", "AttributeDataType": "String", "Mutable": true }]',
      ],
    ],
  },
  'schema-name-near-standard': {
    finds: [
      [
        one('"Name": "phone-Number", "AttributeDataType": "String"'),
        ['warning schema-name-near-standard: "phone-Number"'],
      ],
      [one('"Name": "Email", "AttributeDataType": "Number"'), ['warning schema-name-near-standard: "Email"']],
    ],
    silent: [one('"Name": "phone_number"')],
    fixes: [
      [
        'Change to "phone_number"',
        one('"Name": "phone-Number", "AttributeDataType": "String"'),
        one('"Name": "phone_number", "AttributeDataType": "String"'),
      ],
    ],
  },
  'schema-standard-type': {
    finds: [
      [one('"Name": "email", "AttributeDataType": "Number"'), ['error schema-standard-type: "Number"']],
      [one('"Name": "updated_at", "AttributeDataType": "String"'), ['error schema-standard-type: "String"']],
    ],
    silent: [
      one('"Name": "email", "AttributeDataType": "String"'),
      one('"Name": "updated_at", "AttributeDataType": "Number"'),
    ],
    fixes: [
      ['Remove AttributeDataType', one('"Name": "email", "AttributeDataType": "Number"'), one('"Name": "email"')],
    ],
  },
  'schema-standard-developer': {
    finds: [[one('"Name": "email", "DeveloperOnlyAttribute": true'), ['error schema-standard-developer: true']]],
    silent: [one('"Name": "email", "DeveloperOnlyAttribute": false')],
    fixes: [
      ['Remove DeveloperOnlyAttribute', one('"Name": "email", "DeveloperOnlyAttribute": true'), one('"Name": "email"')],
    ],
  },
  'schema-builtin': {
    finds: [
      [one('"Name": "email_verified", "AttributeDataType": "String"'), ['warning schema-builtin: "email_verified"']],
    ],
    silent: [one('"Name": "email"')],
    fixes: [
      [
        'Remove sub here',
        '"Schema": [{ "Name": "sub", "AttributeDataType": "String", "Mutable": true }, { "Name": "email", "Mutable": true }]',
        '"Schema": [{ "Name": "email", "Mutable": true }]',
      ],
    ],
  },
  'schema-custom-required': {
    finds: [[custom('"String", "Required": true'), ['error schema-custom-required: true']]],
    silent: [custom('"String", "Required": false'), one('"Name": "email", "Required": true')],
    fixes: [['Change to false', custom('"String", "Required": true'), custom('"String", "Required": false')]],
  },
  'schema-type-required': {
    finds: [[one('"Name": "plan"'), ['error schema-type-required: "plan"']]],
    silent: [one('"Name": "email"'), custom('"Number"')],
    fixes: [['Set AttributeDataType to "String"', one('"Name": "plan"'), custom('"String"')]],
  },
  'schema-mutable-missing': {
    finds: [['"Schema": [{ "Name": "email" }]', ['warning schema-mutable-missing: "email"']]],
    silent: [one('"Name": "email"')],
    fixes: [
      ['Set Mutable to true', '"Schema": [{ "Name": "email" }]', '"Schema": [{ "Name": "email", "Mutable": true }]'],
    ],
  },
  'schema-immutable': {
    finds: [
      ['"Schema": [{ "Name": "email", "Mutable": false }]', ['warning schema-immutable: false']],
      [
        '"Schema": [{ "Name": "plan", "AttributeDataType": "String", "Mutable": false }]',
        ['information schema-immutable: false'],
      ],
    ],
    silent: [one('"Name": "email"')],
  },
  'schema-bounds-number': {
    finds: [
      [custom(`"String", ${lengths('"MinLength": "few"')}`), ['error schema-bounds-number: "few"']],
      [custom(`"String", ${lengths('"MaxLength": "-1"')}`), ['error schema-bounds-number: "-1"']],
      [custom(`"Number", ${numbers('"MaxValue": ""')}`), ['error schema-bounds-number: ""']],
    ],
    silent: [
      custom(`"Number", ${numbers('"MinValue": "-1.5", "MaxValue": "10"')}`),
      custom(`"String", ${lengths('"MinLength": "0"')}`),
    ],
    fixes: [
      [
        'Remove MinLength',
        custom(`"String", ${lengths('"MinLength": "few", "MaxLength": "9"')}`),
        custom(`"String", ${lengths('"MaxLength": "9"')}`),
      ],
    ],
  },
  'schema-length-max': {
    finds: [[custom(`"String", ${lengths('"MaxLength": "2049"')}`), ['error schema-length-max: "2049"']]],
    silent: [custom(`"String", ${lengths('"MaxLength": "2048"')}`)],
    fixes: [
      [
        'Change to "2048"',
        custom(`"String", ${lengths('"MaxLength": "4096"')}`),
        custom(`"String", ${lengths('"MaxLength": "2048"')}`),
      ],
    ],
  },
  'schema-length-order': {
    finds: [[custom(`"String", ${lengths('"MinLength": "9", "MaxLength": "3"')}`), ['error schema-length-order: "9"']]],
    silent: [custom(`"String", ${lengths('"MinLength": "3", "MaxLength": "3"')}`)],
    fixes: [
      [
        'Swap MinLength and MaxLength',
        custom(`"String", ${lengths('"MinLength": "9", "MaxLength": "3"')}`),
        custom(`"String", ${lengths('"MinLength": "3", "MaxLength": "9"')}`),
      ],
    ],
  },
  'schema-number-order': {
    finds: [[custom(`"Number", ${numbers('"MinValue": "9", "MaxValue": "3"')}`), ['error schema-number-order: "9"']]],
    silent: [custom(`"Number", ${numbers('"MinValue": "3", "MaxValue": "3"')}`)],
    fixes: [
      [
        'Swap MinValue and MaxValue',
        custom(`"Number", ${numbers('"MinValue": "9", "MaxValue": "3"')}`),
        custom(`"Number", ${numbers('"MinValue": "3", "MaxValue": "9"')}`),
      ],
    ],
  },
  'schema-number-range': {
    finds: [
      [
        custom(`"Number", ${numbers(`"MaxValue": "1${'0'.repeat(309)}"`)}`),
        [`warning schema-number-range: "1${'0'.repeat(309)}"`],
      ],
    ],
    silent: [custom(`"Number", ${numbers(`"MaxValue": "1${'0'.repeat(307)}"`)}`)],
  },
  'schema-bounds-kind': {
    finds: [
      [custom(`"String", ${numbers('"MinValue": "1"')}`), ['warning schema-bounds-kind: "NumberAttributeConstraints"']],
      [
        custom(`"Boolean", ${lengths('"MinLength": "1"')}`),
        ['information schema-boolean-datetime: "Boolean"', 'warning schema-bounds-kind: "StringAttributeConstraints"'],
      ],
    ],
    silent: [custom(`"String", ${lengths('"MinLength": "1"')}`)],
    fixes: [
      ['Remove NumberAttributeConstraints', custom(`"String", ${numbers('"MinValue": "1"')}`), custom('"String"')],
    ],
  },
  'schema-bounds-untyped': {
    finds: [
      [
        one(`"Name": "email", ${lengths('"MaxLength": "99"')}`),
        ['warning schema-bounds-untyped: "StringAttributeConstraints"'],
      ],
    ],
    silent: [one(`"Name": "email", "AttributeDataType": "String", ${lengths('"MaxLength": "99"')}`)],
    fixes: [
      [
        'Set AttributeDataType to "String"',
        one(`"Name": "email", ${lengths('"MaxLength": "99"')}`),
        one(`"Name": "email", ${lengths('"MaxLength": "99"')}, "AttributeDataType": "String"`),
      ],
    ],
  },
  'schema-developer-only': {
    finds: [[custom('"String", "DeveloperOnlyAttribute": true'), ['warning schema-developer-only: true']]],
    silent: [custom('"String", "DeveloperOnlyAttribute": false')],
    fixes: [['Remove DeveloperOnlyAttribute', custom('"String", "DeveloperOnlyAttribute": true'), custom('"String"')]],
  },
  'schema-boolean-datetime': {
    finds: [
      [custom('"Boolean"'), ['information schema-boolean-datetime: "Boolean"']],
      [custom('"DateTime"'), ['information schema-boolean-datetime: "DateTime"']],
    ],
    silent: [custom('"String"'), custom('"Number"')],
    fixes: [['Change to "String"', custom('"Boolean"'), custom('"String"')]],
  },
};
