import * as l10n from '@vscode/l10n';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const firstFactorSoftwareToken: Rule = {
  code: 'first-factor-software-token',
  severity: 'error',
  title: 'An authenticator app cannot be a first factor',
  why: 'SOFTWARE_TOKEN is a value of the type, but pools do not support it yet. An authenticator app is a second factor, which SetUserPoolMfaConfig turns on.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html',
  members: [FACTORS],
  *check(pool) {
    const { length } = pool.items(FACTORS);
    for (const factor of pool.texts(FACTORS)) {
      if (factor.text !== 'SOFTWARE_TOKEN') continue;
      yield {
        message: l10n.t(
          'SOFTWARE_TOKEN is not supported as a first factor. Remove it; authenticator apps are a second factor.',
        ),
        path: factor.path,
        disprovedByLivePool: true,
        fixes: [{ ...removeFactor(factor, length), preferred: true }],
      };
    }
  },
};
