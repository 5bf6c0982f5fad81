import * as l10n from '@vscode/l10n';
import { guidePage, removeFix } from '../../../../../diagnostics/types/index.ts';
import { memberOf } from '../../../../../json/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { attributesIn } from '../../attributes.ts';

export const createPreferredUsername: Rule = {
  code: 'create-preferred-username',
  severity: 'warning',
  title: 'The alias preferred_username is also required',
  why: 'The attribute preferred_username can be required or an alias, but not both: users set it after sign-up if it is an alias.',
  evidence: 'documented',
  source: guidePage('user-pool-settings-attributes'),
  members: ['AliasAttributes', 'Schema[].Required'],
  *check(pool) {
    const alias = pool.texts('AliasAttributes').find(({ text }) => text === 'preferred_username');
    if (!alias) return;
    for (const { name, value, path } of attributesIn(pool)) {
      if (name !== 'preferred_username' || memberOf(value, 'Required') !== true) continue;
      const required = [...path, 'Required'];
      yield {
        message: l10n.t(
          "preferred_username can't be required, because it is an alias.\nUsers can only set an alias after sign-up.",
        ),
        path: required,
        related: [{ path: alias.path, message: l10n.t('It is an alias here.') }],
        fixes: [{ ...removeFix(required), preferred: true }],
      };
    }
  },
};
