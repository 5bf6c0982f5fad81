import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../../../diagnostics/types/index.ts';
import { customAttributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaNamePrefix: Rule = {
  code: 'schema-name-prefix',
  severity: 'warning',
  title: 'The name of a custom attribute has a prefix that Cognito adds',
  why: 'Cognito adds custom: to the name of each custom attribute, and dev: to that of a developer-only one. If the request contains the prefix, the attribute is permanently called custom:custom:plan, for example.',
  evidence: 'reported',
  source: 'https://github.com/awsdocs/aws-cloudformation-user-guide/issues/932',
  members: ['Schema[].Name'],
  *check(pool) {
    for (const { name, path } of customAttributesIn(pool)) {
      const [prefix] = /^(?:custom|dev):/.exec(name) ?? [];
      if (prefix === undefined) continue;
      const bare = name.slice(prefix.length);
      const place = [...path, 'Name'];
      yield {
        message: l10n.t(
          'Cognito adds the prefix: the attribute would be called custom:{0} forever.\nRemove {1}.',
          name,
          prefix,
        ),
        path: place,
        ...(bare === '' ? {} : { fixes: [replaceFix(bare, place)] }),
      };
    }
  },
};
