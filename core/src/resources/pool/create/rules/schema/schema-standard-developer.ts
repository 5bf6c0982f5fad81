import * as l10n from '@vscode/l10n';
import { apiPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { attributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaStandardDeveloper: Rule = {
  code: 'schema-standard-developer',
  severity: 'error',
  title: 'A standard attribute is marked as developer-only',
  why: 'Only custom attributes can be developer-only. Cognito rejects a standard one: “You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email”.',
  evidence: 'reported',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].DeveloperOnlyAttribute'],
  *check(pool) {
    for (const { name = '', value, isStandard, path } of attributesIn(pool)) {
      if (!isStandard || memberOf(value, 'DeveloperOnlyAttribute') !== true) continue;
      const place = [...path, 'DeveloperOnlyAttribute'];
      yield {
        message: l10n.t("The standard attribute {0} can't be developer-only.\nRemove DeveloperOnlyAttribute.", name),
        path: place,
        fixes: [{ ...removeFix(place), preferred: true }],
      };
    }
  },
};
