import { apiPage, deploymentPage, type StructureCheck } from '../../../diagnostics/types/index.ts';

/** The limits and required settings that only new pools have. */
export const newPoolChecks: readonly StructureCheck[] = [
  {
    code: 'create-pool-name-required',
    severity: 'error',
    title: 'A new pool has no name',
    why: 'CreateUserPool requires PoolName: without it, the AWS CLI rejects the request before it sends anything. An update can omit the name.',
    evidence: 'documented',
    source: apiPage('CreateUserPool'),
  },
  {
    code: 'create-case-required',
    severity: 'error',
    title: 'UsernameConfiguration lacks CaseSensitive',
    why: 'CaseSensitive is required in UsernameConfiguration. AWS recommends false.',
    evidence: 'documented',
    source: apiPage('UsernameConfigurationType'),
  },
  {
    code: 'schema-count',
    severity: 'error',
    title: 'The attribute schema is empty or has more than 50 attributes',
    why: 'A request can have 1 to 50 attributes, including standard ones. Cognito rejects more: “Member must have length less than or equal to 50”. If there are none, omit the setting. After the pool is created, you can add more with AddCustomAttributes.',
    evidence: 'measured',
    source: deploymentPage('schema-attr-max'),
  },
  {
    code: 'schema-name-length',
    severity: 'error',
    title: 'The name of an attribute is empty or has more than 20 characters',
    why: 'The name of an attribute has 1 to 20 characters, without the prefix custom: that Cognito adds. Cognito rejects a longer one: “Member must have length less than or equal to 20”.',
    evidence: 'measured',
    source: deploymentPage('schema-custom-name-length'),
  },
  {
    code: 'schema-name-charset',
    severity: 'error',
    title: 'The name of an attribute has a space or a control character',
    why: 'The name of an attribute consists of letters, marks, symbols, digits and punctuation.',
    evidence: 'documented',
    source: apiPage('SchemaAttributeType'),
  },
];
