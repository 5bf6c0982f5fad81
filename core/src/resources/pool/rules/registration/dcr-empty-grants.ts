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
  title: 'No client can register in a way whose list of grant types is empty',
  why: 'If the list of grant types is empty, Cognito rejects every registration of that kind. Only a list that is left out means the default grant types.',
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
                'With no grant type, every open registration is rejected. Name the grant types that clients may have.',
              )
            : l10n.t(
                'With no grant type, every authenticated registration is rejected. Name the grant types that clients may have.',
              ),
        path: toPath(member),
        fixes: [
          {
            title: l10n.t('Allow the grant type code'),
            edits: [{ kind: 'set', path: toPath(member), value: ['code'] }],
          },
        ],
      };
    }
  },
};
