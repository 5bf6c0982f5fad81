import * as l10n from '@vscode/l10n';
import { apiPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { attributesIn, BOUNDS, BOUNDS_KINDS } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaBoundsKind: Rule = {
  code: 'schema-bounds-kind',
  severity: 'warning',
  title: "The bounds on an attribute don't apply to its type",
  why: 'StringAttributeConstraints apply to the type String only, NumberAttributeConstraints to Number only. Cognito silently ignores others.',
  evidence: 'reported',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].StringAttributeConstraints', 'Schema[].NumberAttributeConstraints'],
  *check(pool) {
    for (const { value, type, path } of attributesIn(pool)) {
      for (const kind of BOUNDS_KINDS) {
        if (type === undefined || type === BOUNDS[kind].type || memberOf(value, kind) === undefined) continue;
        yield {
          message: l10n.t('{0} has no effect on an attribute of the type {1}.\nRemove it.', kind, type),
          path: [...path, kind],
          target: 'name',
          tags: ['unnecessary'],
          fixes: [{ ...removeFix([...path, kind]), preferred: true }],
        };
      }
    }
  },
};
