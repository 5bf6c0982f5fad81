import * as l10n from '@vscode/l10n';
import { guidePage, replaceFix } from '../../../../../diagnostics/types/index.ts';
import { attributesIn, boundOf } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaLengthMax: Rule = {
  code: 'schema-length-max',
  severity: 'error',
  title: 'The maximum length of an attribute is more than 2048',
  why: 'The value of an attribute has at most 2048 characters. Cognito rejects a larger maximum: “String attributes cannot have a length of more than 2048”.',
  evidence: 'documented',
  source: guidePage('user-pool-settings-attributes'),
  members: ['Schema[].StringAttributeConstraints.MaxLength'],
  *check(pool) {
    for (const attribute of attributesIn(pool)) {
      const bound = boundOf(attribute, 'StringAttributeConstraints', 'MaxLength');
      if (bound?.value === undefined || bound.value <= MAX_ATTRIBUTE_LENGTH) continue;
      yield {
        message: l10n.t("The maximum length of an attribute can't be more than {0}.", MAX_ATTRIBUTE_LENGTH),
        path: bound.path,
        fixes: [replaceFix(String(MAX_ATTRIBUTE_LENGTH), bound.path)],
      };
    }
  },
};

const MAX_ATTRIBUTE_LENGTH = 2048;
