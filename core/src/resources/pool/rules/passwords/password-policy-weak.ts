import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const LENGTH = 'Policies.PasswordPolicy.MinimumLength';
const DEFAULT_LENGTH = 8;
/** The lowest minimum length that the service accepts. The field's limit check reports lower values. */
const MIN_ALLOWED = 6;

export const passwordPolicyWeak: Rule = {
  code: 'password-policy-weak',
  severity: 'information',
  title: 'The minimum password length is below the default',
  why: 'Cognito accepts a minimum length of 6; the default for new pools is 8. Short passwords are easier to guess.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
  members: [LENGTH],
  *check(pool) {
    const length = pool.number(LENGTH);
    if (length === undefined || length < MIN_ALLOWED || length >= DEFAULT_LENGTH) return;
    yield {
      message: l10n.t(
        'Passwords of only {0} characters are allowed; the default minimum is 8.\nRaise MinimumLength, unless existing users depend on it.',
        length,
      ),
      path: toPath(LENGTH),
      fixes: [replaceFix(DEFAULT_LENGTH, toPath(LENGTH))],
    };
  },
};
