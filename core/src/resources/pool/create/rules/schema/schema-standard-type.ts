import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import { attributesIn, standardType } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaStandardType: Rule = {
  code: 'schema-standard-type',
  severity: 'error',
  title: 'A standard attribute has the wrong type',
  why: 'The types of standard attributes are fixed: Number for updated_at, String for all others. Cognito rejects any other: “You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email”.',
  evidence: 'measured',
  source: deploymentPage('schema-standard-attr-datatype'),
  members: ['Schema[].AttributeDataType'],
  *check(pool) {
    for (const { name, type, isStandard, path } of attributesIn(pool)) {
      if (name === undefined || !isStandard || type === undefined || type === standardType(name)) continue;
      const place = [...path, 'AttributeDataType'];
      yield {
        message: l10n.t(
          "The standard attribute {0} has the type {1}, which can't be changed.\nRemove AttributeDataType.",
          name,
          standardType(name),
        ),
        path: place,
        fixes: [{ ...removeFix(place), preferred: true }],
      };
    }
  },
};
