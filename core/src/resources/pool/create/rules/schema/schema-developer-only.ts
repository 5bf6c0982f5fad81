import * as l10n from '@vscode/l10n';
import { apiPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { customAttributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaDeveloperOnly: Rule = {
  code: 'schema-developer-only',
  severity: 'warning',
  title: 'A custom attribute is developer-only, which is a legacy setting',
  why: 'Only administrators can change a developer-only attribute, and its name begins with dev:. AWS recommends the write permissions of app clients instead.',
  evidence: 'documented',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].DeveloperOnlyAttribute'],
  *check(pool) {
    for (const { name, value, path } of customAttributesIn(pool)) {
      if (memberOf(value, 'DeveloperOnlyAttribute') !== true) continue;
      const place = [...path, 'DeveloperOnlyAttribute'];
      yield {
        message: l10n.t(
          'DeveloperOnlyAttribute is a legacy setting, and gives {0} the prefix dev:.\nUse the write permissions of app clients instead.',
          name,
        ),
        path: place,
        tags: ['deprecated'],
        fixes: [removeFix(place)],
      };
    }
  },
};
