import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const DAYS = 'Policies.PasswordPolicy.TemporaryPasswordValidityDays';

export const tempValidityZero: Rule = {
  code: 'temp-validity-zero',
  severity: 'warning',
  title: 'The validity of temporary passwords is 0 days',
  why: 'The service treats 0 as a missing value and uses its default: temporary passwords are valid for 7 days.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html',
  members: [DAYS],
  *check(pool) {
    if (pool.number(DAYS) !== 0) return;
    const path = toPath(DAYS);
    yield {
      message: l10n.t(
        '0 does not mean "at once": the service makes 7 days of it. Write 7, or 1 for the shortest time there is.',
      ),
      path,
      fixes: [replaceFix(7, path), { ...replaceFix(1, path), preferred: false }],
    };
  },
};
