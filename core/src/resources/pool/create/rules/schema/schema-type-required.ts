import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../../diagnostics/types/index.ts';
import { customAttributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaTypeRequired: Rule = {
  code: 'schema-type-required',
  severity: 'error',
  title: 'A custom attribute has no type',
  why: "Cognito rejects a custom attribute without AttributeDataType: “Invalid AttributeDataType input, consider using the provided AttributeDataType enum”. Standard attributes don't need one.",
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/8585',
  members: ['Schema[].AttributeDataType'],
  *check(pool) {
    for (const { name, type, path } of customAttributesIn(pool)) {
      if (type !== undefined) continue;
      yield {
        message: l10n.t('The custom attribute {0} requires an AttributeDataType.\nString fits most attributes.', name),
        path: [...path, 'Name'],
        fixes: [{ ...insertFix([...path, 'AttributeDataType'], 'String'), preferred: true }],
      };
    }
  },
};
