import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../../diagnostics/types/index.ts';
import { BUILT_IN_ATTRIBUTES, customAttributesIn } from '../../attributes.ts';
import { memberOf } from '../../../../../json/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaBuiltin: Rule = {
  code: 'schema-builtin',
  severity: 'warning',
  title: 'The schema lists an attribute that every pool already has',
  why: 'Every pool has sub, identities, email_verified and phone_number_verified. If the schema lists one of them, Cognito creates a custom attribute with that name, such as custom:email_verified, and never sets its value.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/14175',
  members: ['Schema[].Name'],
  *check(pool) {
    const schema = memberOf(pool.root, 'Schema');
    // If this is the only item, the whole list is removed, because an empty list is an error.
    const isOnlyOne = Array.isArray(schema) && schema.length === 1;
    for (const { name, path } of customAttributesIn(pool)) {
      if (!BUILT_IN_ATTRIBUTES.includes(name)) continue;
      yield {
        message: l10n.t(
          'Every pool already has {0}.\nListed here, it would become the custom attribute custom:{0}. Remove it.',
          name,
        ),
        path: [...path, 'Name'],
        fixes: [
          { ...removeFix(isOnlyOne ? ['Schema'] : path), title: l10n.t('Remove {0} here', name), preferred: true },
        ],
      };
    }
  },
};
