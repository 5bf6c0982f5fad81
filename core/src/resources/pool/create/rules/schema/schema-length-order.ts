import * as l10n from '@vscode/l10n';
import { deploymentPage } from '../../../../../diagnostics/types/index.ts';
import { reportOrder } from '../../bounds-order.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaLengthOrder: Rule = {
  code: 'schema-length-order',
  severity: 'error',
  title: 'The minimum length of an attribute is greater than the maximum',
  why: 'Cognito rejects the request: “Attribute custom:level cannot have a max length shorter than it’s min length”.',
  evidence: 'measured',
  source: deploymentPage('schema-attr-length-order'),
  members: ['Schema[].StringAttributeConstraints'],
  *check(pool) {
    yield* reportOrder(pool, 'StringAttributeConstraints', (lower, upper) =>
      l10n.t('{0} is greater than {1}, so no value can have a valid length.', lower, upper),
    );
  },
};
