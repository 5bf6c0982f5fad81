import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import type { Path } from '../../../../../json/index.ts';
import { customAttributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaNameDuplicate: Rule = {
  code: 'schema-name-duplicate',
  severity: 'error',
  title: 'Two custom attributes have the same name',
  why: 'Cognito rejects the request: “Duplicate custom attribute names custom:dept are not allowed in a user pool schema”.',
  evidence: 'measured',
  source: deploymentPage('schema-name-duplicate'),
  members: ['Schema[].Name'],
  *check(pool) {
    const firsts = new Map<string, Path>();
    for (const { name, path } of customAttributesIn(pool)) {
      const first = firsts.get(name);
      if (!first) firsts.set(name, path);
      else {
        yield {
          message: l10n.t('{0} is already the name of another attribute.\nRename this one, or remove it.', name),
          path: [...path, 'Name'],
          related: [{ path: [...first, 'Name'], message: l10n.t('It is also listed here.') }],
          fixes: [{ ...removeFix(path), title: l10n.t('Remove {0} here', name) }],
        };
      }
    }
  },
};
