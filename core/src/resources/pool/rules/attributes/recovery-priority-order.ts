import * as l10n from '@vscode/l10n';
import { replaceFix, deploymentPage } from '../../../../diagnostics/types/index.ts';
import { valueAt } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const recoveryPriorityOrder: Rule = {
  code: 'recovery-priority-order',
  // A single mechanism with priority 2 is reported only as information, because some working pools have one.
  severity: 'error',
  title: 'Two recovery mechanisms have the same priority',
  why: 'Cognito tries priority 1 first, then priority 2, and rejects two mechanisms with the same priority: “Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.” A single mechanism with priority 2 works, but should have priority 1.',
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
        message: l10n.t('The only recovery mechanism has priority 2; change it to 1.'),
        path: first.path,
        fixes: [replaceFix(1, first.path)],
      };
    }
    // The rule recovery-duplicate-name reports a mechanism that is listed twice.
    if (second?.priority !== first.priority || second.name === first.name) return;
    const wrong = first.priority === 1 ? second : first;
    const right = wrong === first ? second : first;
    yield {
      message: l10n.t(
        'Two recovery mechanisms have priority {0}, which Cognito rejects.\nGive priority 1 to the mechanism to try first, and 2 to the other one.',
        first.priority,
      ),
      path: wrong.path,
      related: [{ path: right.path, message: l10n.t('The priority here is the same.') }],
      fixes: [replaceFix(3 - first.priority, wrong.path)],
    };
  },
};
