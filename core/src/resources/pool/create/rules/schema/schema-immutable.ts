import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { attributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaImmutable: Rule = {
  code: 'schema-immutable',
  severity: 'warning',
  title: "An attribute's value can never be changed",
  why: 'An attribute with Mutable false can only be set when a user is created. A standard attribute like this breaks two things: sign-in through identity providers that map it (“Attribute cannot be updated”), and the first sign-in of users who must complete their profile. For a custom attribute, it is often intended, so the severity is only information.',
  evidence: 'documented',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].Mutable'],
  *check(pool) {
    for (const { name, value, path, isStandard } of attributesIn(pool)) {
      if (name === undefined || memberOf(value, 'Mutable') !== false) continue;
      yield {
        severity: isStandard ? 'warning' : 'information',
        message: isStandard
          ? l10n.t(
              '{0} can only be set when a user is created.\nIdentity providers that map it fail at the second sign-in.',
              name,
            )
          : l10n.t('{0} can only be set when a user is created.\nThis can never be changed.', name),
        path: [...path, 'Mutable'],
      };
    }
  },
};
