import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const deletionProtectionOff: Rule = {
  code: 'deletion-protection-off',
  // It is the default of new pools.
  severity: 'hint',
  title: 'The pool can be deleted in one step',
  why: 'Without deletion protection, a single call deletes the pool and all of its users, permanently. With it, the protection must be turned off first.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html',
  members: ['DeletionProtection'],
  *check(pool) {
    if (pool.text('DeletionProtection') !== 'INACTIVE') return;
    yield {
      message: l10n.t(
        'One call can delete this pool with all of its users. ACTIVE makes that a decision of two steps.',
      ),
      path: ['DeletionProtection'],
      fixes: [insertFix(['DeletionProtection'], 'ACTIVE')],
    };
  },
};
