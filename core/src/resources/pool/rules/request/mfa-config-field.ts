import * as l10n from '@vscode/l10n';
import { isCoveredByForm } from '../../../../convert/index.ts';
import { accessOf } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaConfigField: Rule = {
  code: 'mfa-config-field',
  severity: 'error',
  title: 'The setting belongs to SetUserPoolMfaConfig',
  why: 'Authenticator apps, MFA by email and passkeys can only be set with SetUserPoolMfaConfig. In an update, the AWS CLI rejects its settings; the SDKs drop them silently.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html',
  members: [],
  *check({ root, form }) {
    for (const name of Object.keys(root)) {
      if (accessOf(name) !== 'mfa-config' || isCoveredByForm(form, name)) continue;
      yield {
        message:
          name === 'SmsMfaConfiguration'
            ? l10n.t(
                'SmsMfaConfiguration is set with SetUserPoolMfaConfig, and UpdateUserPool does not take it. Remove it; the SmsConfiguration and the SmsAuthenticationMessage in it can stand at the top of the file.',
              )
            : l10n.t(
                '{0} is set with SetUserPoolMfaConfig, and UpdateUserPool does not take it. Remove it; a push leaves that setting of the pool alone.',
                name,
              ),
        path: [name],
        target: 'name',
        disprovedByLivePool: true,
        fixes: [{ ...removeFix([name]), preferred: true }],
      };
    }
  },
};
