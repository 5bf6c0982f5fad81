import * as l10n from '@vscode/l10n';
import { replaceFix, deploymentPage } from '../../../../diagnostics/types/index.ts';
import { valueAt } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const recoveryPriorityOrder: Rule = {
  code: 'recovery-priority-order',
  // A single mechanism with priority 2 is only information: working pools have it.
  severity: 'error',
  title: 'Two recovery mechanisms have the same priority',
  why: 'The service tries the mechanism with priority 1 first, then the one with priority 2. It rejects two mechanisms with the same priority: “Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.” Priority 2 without priority 1 has nothing to follow.',
  evidence: 'measured',
  source: deploymentPage('recovery-duplicate'),
  members: [`${MECHANISMS}[].Priority`],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS).map(({ value, path }) => ({
      name: valueAt(value, ['Name']),
      priority: valueAt(value, ['Priority']),
      path: [...path, 'Priority'],
    }));
    const [first, second] = mechanisms;
    if (!first || mechanisms.length > 2 || (first.priority !== 1 && first.priority !== 2)) return;
    if (!second && first.priority === 2) {
      yield {
        severity: 'information',
        message: l10n.t('The only way of recovery has priority 2. Give it 1.'),
        path: first.path,
        fixes: [replaceFix(1, first.path)],
      };
    }
    // A mechanism that is listed twice has its own rule (recovery-duplicate-name).
    if (second?.priority !== first.priority || second.name === first.name) return;
    const wrong = first.priority === 1 ? second : first;
    const right = wrong === first ? second : first;
    yield {
      message: l10n.t(
        'Two recovery mechanisms have priority {0}, and the service rejects that. Give 1 to the one that is to be tried first, and 2 to the other.',
        first.priority,
      ),
      path: wrong.path,
      related: [{ path: right.path, message: l10n.t('The same priority.') }],
      fixes: [replaceFix(3 - first.priority, wrong.path)],
    };
  },
};
