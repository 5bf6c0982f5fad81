import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MODE = 'UserPoolAddOns.AdvancedSecurityMode';

export const threatEnforcedMfaOff: Rule = {
  code: 'threat-enforced-mfa-off',
  severity: 'warning',
  title: "Threat protection can't require MFA, because MFA is off",
  why: 'Adaptive authentication responds to a risky sign-in by requiring a second factor. With MFA off, users have none, so Cognito can only allow or block the sign-in.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [MODE, 'MfaConfiguration'],
  *check(pool) {
    if (pool.text(MODE) !== 'ENFORCED' || pool.text('MfaConfiguration') !== 'OFF') return;
    yield {
      message: l10n.t(
        "Threat protection can't require a second factor, because MFA is OFF.\nIt can only allow or block a risky sign-in. To let it require MFA, set MfaConfiguration to OPTIONAL.",
      ),
      path: ['MfaConfiguration'],
      related: [{ path: toPath(MODE), message: l10n.t('Threat protection is enforced here.') }],
      fixes: [insertFix(['MfaConfiguration'], 'OPTIONAL')],
    };
  },
};
