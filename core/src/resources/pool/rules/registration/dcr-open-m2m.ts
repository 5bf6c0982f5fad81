import * as l10n from '@vscode/l10n';
import { insertFix, removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const OPEN = 'DcrConfiguration.OpenDcrEnabled';
const GRANTS = 'DcrConfiguration.OpenDcrGrantTypes';

export const dcrOpenM2m: Rule = {
  code: 'dcr-open-m2m',
  severity: 'warning',
  title: 'Anyone can register machine-to-machine clients',
  why: 'With open registration and the grant type client_credentials, anyone can register an app client and use it to request tokens. You pay for each token.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DcrConfigurationType.html',
  members: [OPEN, GRANTS, 'DcrConfiguration.EnableStatus'],
  *check(pool) {
    if (pool.flag(OPEN) !== true || pool.text('DcrConfiguration.EnableStatus') === 'Disabled') return;
    const grants = pool.texts(GRANTS);
    const others = grants.some(({ text }) => text !== 'client_credentials');
    for (const { path } of grants.filter(({ text }) => text === 'client_credentials')) {
      yield {
        message: l10n.t(
          'Anyone can register a client that requests machine-to-machine tokens.\nYou pay for each token. Remove client_credentials, or turn off open registration.',
        ),
        path,
        related: [{ path: toPath(OPEN), message: l10n.t('Open registration is turned on here.') }],
        fixes: [...(others ? [removeFix(path, 'client_credentials')] : []), insertFix(toPath(OPEN), false)],
      };
    }
  },
};
