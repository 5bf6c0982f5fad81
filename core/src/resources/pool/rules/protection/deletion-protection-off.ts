import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const deletionProtectionOff: Rule = {
  code: 'deletion-protection-off',
  // New pools have no deletion protection by default.
  severity: 'hint',
  title: 'Deletion protection is off',
  why: 'Without deletion protection, a single call permanently deletes the pool and all of its users. With it, you must turn the protection off first.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html',
  members: ['DeletionProtection'],
  *check(pool) {
    if (pool.text('DeletionProtection') !== 'INACTIVE') return;
    yield {
      message: l10n.t(
        'Deletion protection is off: a single call can delete the pool and all of its users.\nSet it to ACTIVE to prevent accidental deletion.',
      ),
      path: ['DeletionProtection'],
      fixes: [insertFix(['DeletionProtection'], 'ACTIVE')],
    };
  },
};
