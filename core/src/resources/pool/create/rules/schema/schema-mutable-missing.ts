import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { attributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaMutableMissing: Rule = {
  code: 'schema-mutable-missing',
  severity: 'warning',
  title: 'An attribute does not say whether it can be changed',
  why: 'An attribute that is in the list without Mutable could not be changed in a pool that was created through CloudFormation, and one that is not in the list could. It can never be changed afterwards, so write what you want.',
  evidence: 'measured',
  source: 'https://github.com/aws/aws-cdk/issues/7011',
  members: ['Schema[].Mutable'],
  *check(pool) {
    for (const { name, value, path } of attributesIn(pool)) {
      if (name === undefined || memberOf(value, 'Mutable') !== undefined) continue;
      yield {
        message: l10n.t('Without Mutable, {0} may be fixed forever once a user has it.\nWrite true or false.', name),
        path: [...path, 'Name'],
        fixes: [{ ...insertFix([...path, 'Mutable'], true), preferred: true }],
      };
    }
  },
};
