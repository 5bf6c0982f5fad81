import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import { attributesIn } from '../../attributes.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const schemaMutableMissing: Rule = {
  code: 'schema-mutable-missing',
  severity: 'warning',
  title: 'An attribute omits Mutable',
  why: "In a pool that was created with CloudFormation, an attribute that was listed without Mutable couldn't be changed, but one that wasn't listed could. Mutable can't be changed later, so set it explicitly.",
  evidence: 'measured',
  source: 'https://github.com/aws/aws-cdk/issues/7011',
  members: ['Schema[].Mutable'],
  *check(pool) {
    for (const { name, value, path } of attributesIn(pool)) {
      if (name === undefined || memberOf(value, 'Mutable') !== undefined) continue;
      yield {
        message: l10n.t(
          "Without Mutable, users might never be able to change {0} once it's set.\nSet Mutable to true or false.",
          name,
        ),
        path: [...path, 'Name'],
        fixes: [{ ...insertFix([...path, 'Mutable'], true), preferred: true }],
      };
    }
  },
};
