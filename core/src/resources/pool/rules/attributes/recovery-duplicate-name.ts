import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../diagnostics/types/index.ts';
import { valueAt } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const recoveryDuplicateName: Rule = {
  code: 'recovery-duplicate-name',
  severity: 'error',
  title: 'A recovery mechanism is listed twice',
  why: 'Each recovery mechanism can be in the list only once. Cognito rejects duplicates: “Account Recovery Setting cannot have duplicate priorities or recovery mechanisms”.',
  evidence: 'measured',
  source: deploymentPage('recovery-duplicate'),
  members: [`${MECHANISMS}[].Name`],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS).map(({ value, path }) => {
      const priority = valueAt(value, ['Priority']);
      return { name: valueAt(value, ['Name']), rank: typeof priority === 'number' ? priority : Number.MAX_VALUE, path };
    });
    // A map keeps only the last entry for each name. In this order, the last one is the entry with the lowest priority
    // number.
    const lastFirst = [...mechanisms].sort((a, b) => a.rank - b.rank).reverse();
    const firsts = new Map(lastFirst.map((mechanism) => [mechanism.name, mechanism]));
    for (const { name, path } of mechanisms) {
      const first = firsts.get(name);
      if (typeof name !== 'string' || !first || first.path === path) continue;
      yield {
        message: l10n.t('{0} is listed more than once, which Cognito rejects.\nRemove this entry.', name),
        path: [...path, 'Name'],
        tags: ['unnecessary'],
        related: [{ path: [...first.path, 'Name'], message: l10n.t('Also listed here.') }],
        fixes: [{ ...removeFix(path), title: l10n.t('Remove {0} here', name), preferred: true }],
      };
    }
  },
};
