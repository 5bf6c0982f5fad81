import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../../json/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { addSettingFix } from '../../settings.ts';

const ADMIN_ONLY = 'AdminCreateUserConfig.AllowAdminCreateUserOnly';

export const createSelfSignupDefault: Rule = {
  code: 'create-self-signup-default',
  severity: 'information',
  title: 'Anyone can sign up to the new pool by default',
  why: 'If the request omits AllowAdminCreateUserOnly, it is false in the new pool.',
  evidence: 'documented',
  source: apiPage('AdminCreateUserConfigType'),
  members: [ADMIN_ONLY],
  alsoReads: ['PoolName'],
  *check(pool) {
    if (pool.form || !pool.has('PoolName') || pool.has(ADMIN_ONLY)) return;
    yield {
      message: l10n.t(
        'Anyone can sign up to the new pool.\nSet AllowAdminCreateUserOnly to true if only administrators create users, or to false to make the choice explicit.',
      ),
      path: [],
      target: 'name',
      fixes: [true, false].map((value) =>
        pool.has('AdminCreateUserConfig')
          ? addSettingFix(toPath(ADMIN_ONLY), value)
          : addSettingFix(['AdminCreateUserConfig'], { AllowAdminCreateUserOnly: value }),
      ),
    };
  },
};
