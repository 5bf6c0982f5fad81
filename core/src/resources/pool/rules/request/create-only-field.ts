import * as l10n from '@vscode/l10n';
import { isCoveredByForm } from '../../../../convert/index.ts';
import { accessOf } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const createOnlyField: Rule = {
  code: 'create-only-field',
  severity: 'error',
  title: 'The setting is fixed when a pool is created',
  why: 'An update cannot change sign-in aliases, user name attributes or the attribute schema. The AWS CLI rejects such a setting; the SDKs drop it silently.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
  members: [],
  *check({ root, form }) {
    for (const name of Object.keys(root)) {
      if (accessOf(name) !== 'create-only' || isCoveredByForm(form, name)) continue;
      yield {
        message:
          name === 'Schema'
            ? l10n.t(
                'Schema is fixed when the pool is created; UpdateUserPool does not take it. Remove it. New custom attributes are added with AddCustomAttributes.',
              )
            : l10n.t('{0} is fixed when the pool is created; UpdateUserPool does not take it. Remove it.', name),
        path: [name],
        target: 'name',
        fixes: [{ ...removeFix([name]), preferred: true }],
      };
    }
  },
};
