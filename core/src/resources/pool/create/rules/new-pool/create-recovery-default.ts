import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { addSettingFix } from '../../settings.ts';

export const createRecoveryDefault: Rule = {
  code: 'create-recovery-default',
  severity: 'information',
  title: 'The recovery mechanisms of the new pool are omitted',
  why: 'AWS documents that a pool without AccountRecoverySetting uses the legacy behavior: SMS before email. Reports about new pools differ, so select the mechanisms yourself.',
  evidence: 'documented',
  source: apiPage('AccountRecoverySettingType'),
  members: ['AccountRecoverySetting'],
  alsoReads: ['PoolName'],
  *check(pool) {
    if (pool.form || !pool.has('PoolName') || pool.has('AccountRecoverySetting')) return;
    yield {
      message: l10n.t(
        "It's uncertain how users of the new pool will recover their accounts.\nAWS documents SMS before email, but reports differ. Add AccountRecoverySetting.",
      ),
      path: [],
      target: 'name',
      fixes: [
        {
          ...addSettingFix(['AccountRecoverySetting'], {
            RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }],
          }),
          title: l10n.t('Let users recover their accounts by email'),
        },
      ],
    };
  },
};
