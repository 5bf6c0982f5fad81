import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import { attributesIn, boundOf } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaNumberRange: Rule = {
  code: 'schema-number-range',
  severity: 'warning',
  title: 'The minimum or maximum of a number attribute is out of range',
  why: 'AWS documents that a bound is between -2^1023 and 2^1023.',
  evidence: 'documented',
  source: apiPage('NumberAttributeConstraintsType'),
  members: ['Schema[].NumberAttributeConstraints'],
  *check(pool) {
    for (const attribute of attributesIn(pool)) {
      for (const name of ['MinValue', 'MaxValue']) {
        const bound = boundOf(attribute, 'NumberAttributeConstraints', name);
        if (bound?.value === undefined || Math.abs(bound.value) <= 2 ** 1023) continue;
        yield { message: l10n.t('{0} must be between -2^1023 and 2^1023.', name), path: bound.path };
      }
    }
  },
};
