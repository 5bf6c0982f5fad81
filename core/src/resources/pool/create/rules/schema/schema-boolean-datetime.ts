import * as l10n from '@vscode/l10n';
import { guidePage, replaceFix } from '../../../../../diagnostics/types/index.ts';
import { customAttributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaBooleanDatetime: Rule = {
  code: 'schema-boolean-datetime',
  severity: 'information',
  title: 'A custom attribute has a type that few tools support',
  why: "Cognito accepts Boolean and DateTime, but its console can't create such attributes, and tokens contain their values as strings. Users report that they couldn't set a value.",
  evidence: 'documented',
  source: guidePage('user-pool-settings-attributes'),
  members: ['Schema[].AttributeDataType'],
  *check(pool) {
    for (const { name, type, path } of customAttributesIn(pool)) {
      if (type !== 'Boolean' && type !== 'DateTime') continue;
      const place = [...path, 'AttributeDataType'];
      yield {
        message: l10n.t(
          'Few tools support {0} attributes, and tokens contain the value of {1} as a string.\nConsider String.',
          type,
          name,
        ),
        path: place,
        fixes: [{ ...replaceFix('String', place), preferred: false }],
      };
    }
  },
};
