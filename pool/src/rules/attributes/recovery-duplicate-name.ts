import * as l10n from '@vscode/l10n';
import { removal } from '../../findings/index.ts';
import { valueAt } from '../../json/index.ts';
import type { Rule } from '../rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const recoveryDuplicateName: Rule = {
  code: 'recovery-duplicate-name',
  severity: 'warning',
  title: 'One way of recovery twice',
  why: 'A way of recovery that is listed again adds nothing, and the service may refuse it.',
  evidence: 'inferred',
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html',
  members: [`${MECHANISMS}[].Name`],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS).map(({ value, path }) => {
      const priority = valueAt(value, ['Priority']);
      return { name: valueAt(value, ['Name']), rank: typeof priority === 'number' ? priority : Number.MAX_VALUE, path };
    });
    // Of the same name the last entry of the map stays: the one that comes first.
    const lastFirst = [...mechanisms].sort((a, b) => a.rank - b.rank).reverse();
    const firsts = new Map(lastFirst.map((mechanism) => [mechanism.name, mechanism]));
    for (const { name, path } of mechanisms) {
      const first = firsts.get(name);
      if (typeof name !== 'string' || !first || first.path === path) continue;
      yield {
        message: l10n.t('{0} is listed more than once. Remove it here; the one that comes first counts.', name),
        path: [...path, 'Name'],
        tags: ['unnecessary'],
        related: [{ path: [...first.path, 'Name'], message: l10n.t('This one comes first.') }],
        fixes: [{ ...removal(path), title: l10n.t('Remove {0} here', name), preferred: true }],
      };
    }
  },
};
