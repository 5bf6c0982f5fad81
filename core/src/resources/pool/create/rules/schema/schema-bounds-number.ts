import * as l10n from '@vscode/l10n';
import { apiPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import { attributesIn, boundOf, BOUNDS, BOUNDS_KINDS } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaBoundsNumber: Rule = {
  code: 'schema-bounds-number',
  severity: 'error',
  title: "The minimum or maximum of an attribute isn't a number",
  why: 'The bounds of an attribute are strings that contain a decimal number; a length cannot be negative. Cognito rejects any other value: “Invalid StringAttributeConstraints for schema attribute custom:plan”.',
  evidence: 'reported',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].StringAttributeConstraints', 'Schema[].NumberAttributeConstraints'],
  *check(pool) {
    for (const attribute of attributesIn(pool)) {
      for (const kind of BOUNDS_KINDS) {
        for (const bound of [BOUNDS[kind].lower, BOUNDS[kind].upper]) {
          const found = boundOf(attribute, kind, bound);
          const isLength = kind === 'StringAttributeConstraints';
          if (!found || (found.value !== undefined && !(isLength && found.value < 0))) continue;
          yield {
            message: isLength
              ? l10n.t('{0} must be a character count written as a string, such as "256".', bound)
              : l10n.t('{0} must be a number written as a string, such as "256".', bound),
            path: found.path,
            fixes: [removeFix(found.path)],
          };
        }
      }
    }
  },
};
