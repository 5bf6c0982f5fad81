import * as l10n from '@vscode/l10n';
import { deploymentPage } from '../../../../../diagnostics/types/index.ts';
import { reportOrder } from '../../bounds-order.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaNumberOrder: Rule = {
  code: 'schema-number-order',
  severity: 'error',
  title: 'The minimum of an attribute is greater than the maximum',
  why: 'Cognito rejects the request: “Attribute custom:level cannot have a max value smaller than it’s min value”.',
  evidence: 'measured',
  source: deploymentPage('schema-number-min-max-order'),
  members: ['Schema[].NumberAttributeConstraints'],
  *check(pool) {
    yield* reportOrder(pool, 'NumberAttributeConstraints', (lower, upper) =>
      l10n.t('{0} is greater than {1}, so no value is allowed.', lower, upper),
    );
  },
};
