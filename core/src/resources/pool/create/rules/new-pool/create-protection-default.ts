import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { addSettingFix } from '../../settings.ts';

export const createProtectionDefault: Rule = {
  code: 'create-protection-default',
  severity: 'information',
  title: "The new pool won't be protected against deletion",
  why: 'DeletionProtection is INACTIVE in a pool that is created with the API, unlike in one that is created in the console.',
  evidence: 'documented',
  source: apiPage('CreateUserPool'),
  members: ['DeletionProtection'],
  alsoReads: ['PoolName'],
  *check(pool) {
    if (pool.form || !pool.has('PoolName') || pool.has('DeletionProtection')) return;
    yield {
      message: l10n.t(
        "The new pool won't be protected against deletion.\nA single request can permanently delete it and all its users. Set DeletionProtection to ACTIVE.",
      ),
      path: [],
      target: 'name',
      fixes: [addSettingFix(['DeletionProtection'], 'ACTIVE')],
    };
  },
};
