import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import { usesBeyondTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const STATUS = 'DcrConfiguration.EnableStatus';

export const dcrEnableByPresence: Rule = {
  code: 'dcr-enable-by-presence',
  severity: 'warning',
  title: 'Client registration is turned on implicitly',
  why: 'A DcrConfiguration without EnableStatus, even an empty one, turns on dynamic client registration. Applications can then register app clients themselves.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DcrConfigurationType.html',
  members: ['DcrConfiguration', STATUS],
  alsoReads: ['UserPoolTier'],
  *check(pool) {
    if (!pool.object('DcrConfiguration') || pool.has(STATUS)) return;
    const tier = pool.root['UserPoolTier'] ?? null;
    const enabled = { UserPoolTier: tier, DcrConfiguration: { EnableStatus: 'Enabled' } };
    const allowed = usesBeyondTier(enabled, STATUS).length === 0;
    yield {
      message: l10n.t(
        'DcrConfiguration without EnableStatus turns on dynamic client registration.\nSet EnableStatus to Enabled or Disabled.',
      ),
      path: ['DcrConfiguration'],
      target: 'name',
      fixes: [insertFix(toPath(STATUS), 'Disabled'), ...(allowed ? [insertFix(toPath(STATUS), 'Enabled')] : [])],
    };
  },
};
