import * as l10n from '@vscode/l10n';
import { guidePage, replaceFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { customAttributesIn, STANDARD_ATTRIBUTES, standardType, type AttributeAt } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaNameNearStandard: Rule = {
  code: 'schema-name-near-standard',
  severity: 'warning',
  title: 'The name of a custom attribute resembles a standard one',
  why: 'The names of standard attributes are in lower case with underscores. With any other spelling Cognito creates a custom attribute, such as custom:Email, in addition to the standard one.',
  evidence: 'inferred',
  source: guidePage('user-pool-settings-attributes'),
  members: ['Schema[].Name'],
  *check(pool) {
    for (const attribute of customAttributesIn(pool)) {
      const { name, path } = attribute;
      const standard = STANDARD_ATTRIBUTES.find((one) => one === name.toLowerCase().replaceAll('-', '_'));
      if (standard === undefined) continue;
      const place = [...path, 'Name'];
      yield {
        message: l10n.t(
          '{0} becomes a custom attribute in addition to the standard attribute {1}.\nUse {1} if you mean the standard one.',
          name,
          standard,
        ),
        path: place,
        ...(canBeStandard(attribute, standard) ? { fixes: [replaceFix(standard, place)] } : {}),
      };
    }
  },
};

/** Whether an attribute can be renamed to a standard name without causing another error. */
function canBeStandard({ type, value }: AttributeAt, name: string): boolean {
  const hasType = type === undefined || type === standardType(name);
  return hasType && memberOf(value, 'DeveloperOnlyAttribute') !== true;
}
