import * as l10n from '@vscode/l10n';
import { isCoveredByForm } from '../../../../convert/index.ts';
import { accessOf } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const createOnlyField: Rule = {
  code: 'create-only-field',
  severity: 'error',
  title: "The setting can't be changed after the pool is created",
  why: "An update can't change sign-in aliases, username attributes or the attribute schema. The AWS CLI rejects such a setting; the SDKs drop it silently.",
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
                "Schema can't be changed after the pool is created.\nRemove it. To add custom attributes, use AddCustomAttributes.",
              )
            : l10n.t(
                "{0} can't be changed after the pool is created.\nUpdateUserPool doesn't accept it. Remove it.",
                name,
              ),
        path: [name],
        target: 'name',
        fixes: [{ ...removeFix([name]), preferred: true }],
      };
    }
  },
};
