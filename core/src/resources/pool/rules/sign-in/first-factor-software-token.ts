import * as l10n from '@vscode/l10n';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const firstFactorSoftwareToken: Rule = {
  code: 'first-factor-software-token',
  severity: 'error',
  title: "An authenticator app can't be a first factor",
  why: "The API lists SOFTWARE_TOKEN, but user pools don't support it yet. An authenticator app is a second factor, which the MFA file turns on.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html',
  members: [FACTORS],
  *check(pool) {
    const { length } = pool.items(FACTORS);
    for (const factor of pool.texts(FACTORS)) {
      if (factor.text !== 'SOFTWARE_TOKEN') continue;
      yield {
        message: l10n.t(
          "SOFTWARE_TOKEN isn't supported as a first factor.\nRemove it. An authenticator app is a second factor, which SetUserPoolMfaConfig turns on.",
        ),
        path: factor.path,
        disprovedByLivePool: true,
        fixes: [{ ...removeFactor(factor, length), preferred: true }],
      };
    }
  },
};
