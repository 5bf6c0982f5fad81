import * as l10n from '@vscode/l10n';
import { apiPage, insertFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { attributesIn, BOUNDS_KINDS, standardType } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaBoundsUntyped: Rule = {
  code: 'schema-bounds-untyped',
  severity: 'warning',
  title: 'The bounds on a standard attribute are ignored unless its type is set',
  why: "Users report that Cognito doesn't apply the bounds of a standard attribute if the request omits AttributeDataType.",
  evidence: 'reported',
  source: apiPage('SchemaAttributeType'),
  members: ['Schema[].StringAttributeConstraints', 'Schema[].NumberAttributeConstraints'],
  *check(pool) {
    for (const { name = '', value, type, isStandard, path } of attributesIn(pool)) {
      if (!isStandard || type !== undefined) continue;
      const kind = BOUNDS_KINDS.find((one) => memberOf(value, one) !== undefined);
      if (kind === undefined) continue;
      yield {
        message: l10n.t(
          'The bounds on {0} have no effect without AttributeDataType.\nAdd the type {1}.',
          name,
          standardType(name),
        ),
        path: [...path, kind],
        target: 'name',
        fixes: [{ ...insertFix([...path, 'AttributeDataType'], standardType(name)), preferred: true }],
      };
    }
  },
};
