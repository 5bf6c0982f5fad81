import * as l10n from '@vscode/l10n';
import { deploymentPage, replaceFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { customAttributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaCustomRequired: Rule = {
  code: 'schema-custom-required',
  severity: 'error',
  title: 'A custom attribute is marked as required',
  why: 'Only standard attributes can be required. Cognito rejects a required custom attribute: “Required custom attributes are not supported currently”.',
  evidence: 'measured',
  source: deploymentPage('schema-custom-required'),
  members: ['Schema[].Required'],
  *check(pool) {
    for (const { name, value, path } of customAttributesIn(pool)) {
      if (memberOf(value, 'Required') !== true) continue;
      const place = [...path, 'Required'];
      yield {
        message: l10n.t("The custom attribute {0} can't be required.\nOnly standard attributes can be.", name),
        path: place,
        fixes: [replaceFix(false, place)],
      };
    }
  },
};
