import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import { attributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaNameMissing: Rule = {
  code: 'schema-name-missing',
  severity: 'warning',
  title: 'An attribute has no name',
  why: "The name identifies the attribute. The API allows an attribute without one, but Cognito's behavior is unknown.",
  evidence: 'inferred',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].Name'],
  *check(pool) {
    for (const { name, path } of attributesIn(pool)) {
      if (name === undefined)
        yield { message: l10n.t('The attribute has no Name.\nAdd one, or remove the attribute.'), path };
    }
  },
};
