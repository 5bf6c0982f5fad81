import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MODE = 'UserPoolAddOns.AdvancedSecurityMode';

export const threatEnforcedMfaOff: Rule = {
  code: 'threat-enforced-mfa-off',
  severity: 'warning',
  title: 'Threat protection cannot require MFA, because MFA is off',
  why: 'Adaptive authentication responds to a risky sign-in by requiring a second factor. With MFA off, no user has one, so it can only allow or block the sign-in.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [MODE, 'MfaConfiguration'],
  *check(pool) {
    if (pool.text(MODE) !== 'ENFORCED' || pool.text('MfaConfiguration') !== 'OFF') return;
    yield {
      message: l10n.t(
        'With MFA OFF, threat protection cannot ask for a second factor at a risky sign-in, only let it through or block it. Make MFA OPTIONAL to let it ask.',
      ),
      path: ['MfaConfiguration'],
      related: [{ path: toPath(MODE), message: l10n.t('Threat protection is enforced here.') }],
      fixes: [insertFix(['MfaConfiguration'], 'OPTIONAL')],
    };
  },
};
