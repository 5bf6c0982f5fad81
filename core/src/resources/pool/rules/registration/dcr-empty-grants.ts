import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const GRANTS = [
  { member: 'DcrConfiguration.AuthenticatedGrantTypes', kind: 'authenticated' },
  { member: 'DcrConfiguration.OpenDcrGrantTypes', kind: 'open' },
] as const;

export const dcrEmptyGrants: Rule = {
  code: 'dcr-empty-grants',
  severity: 'warning',
  title: 'No client can register, because the list of grant types is empty',
  why: 'With an empty list of grant types, Cognito rejects every registration of that kind. Only an omitted list means the default grant types.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DcrConfigurationType.html',
  members: [...GRANTS.map(({ member }) => member), 'DcrConfiguration.EnableStatus', 'DcrConfiguration.OpenDcrEnabled'],
  *check(pool) {
    if (pool.text('DcrConfiguration.EnableStatus') === 'Disabled') return;
    for (const { member, kind } of GRANTS) {
      const list = pool.value(member);
      if (!Array.isArray(list) || list.length > 0) continue;
      if (kind === 'open' && pool.flag('DcrConfiguration.OpenDcrEnabled') !== true) continue;
      yield {
        message:
          kind === 'open'
            ? l10n.t(
                'Every open registration is rejected, because the list of grant types is empty.\nAdd the grant types that clients can use.',
              )
            : l10n.t(
                'Every authenticated registration is rejected, because the list of grant types is empty.\nAdd the grant types that clients can use.',
              ),
        path: toPath(member),
        fixes: [
          {
            title: l10n.t('Add the "code" grant type'),
            edits: [{ kind: 'set', path: toPath(member), value: ['code'] }],
          },
        ],
      };
    }
  },
};
