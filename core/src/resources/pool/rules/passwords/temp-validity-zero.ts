import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const DAYS = 'Policies.PasswordPolicy.TemporaryPasswordValidityDays';

export const tempValidityZero: Rule = {
  code: 'temp-validity-zero',
  severity: 'warning',
  title: 'Temporary passwords are set to be valid for 0 days',
  why: 'Cognito treats 0 as a missing value and uses its default: temporary passwords are valid for 7 days.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html',
  members: [DAYS],
  *check(pool) {
    if (pool.number(DAYS) !== 0) return;
    const path = toPath(DAYS);
    yield {
      message: l10n.t(
        '0 is treated as missing: temporary passwords are valid for the default of 7 days.\nUse 7, or 1 for the shortest validity.',
      ),
      path,
      fixes: [replaceFix(7, path), { ...replaceFix(1, path), preferred: false }],
    };
  },
};
