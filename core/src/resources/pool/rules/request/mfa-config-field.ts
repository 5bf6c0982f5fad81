import * as l10n from '@vscode/l10n';
import { isCoveredByForm } from '../../../../convert/index.ts';
import { accessOf } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaConfigField: Rule = {
  code: 'mfa-config-field',
  severity: 'error',
  title: 'The setting belongs to SetUserPoolMfaConfig',
  why: 'Authenticator apps, email MFA and passkeys can be set only with SetUserPoolMfaConfig. In an update, the AWS CLI rejects these settings; the SDKs drop them silently.',
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
                'SmsMfaConfiguration belongs in the MFA file (*.userpoolmfa.json).\nMove it there, or move its SmsConfiguration and SmsAuthenticationMessage to the top level of this file.',
              )
            : l10n.t(
                "{0} belongs in the MFA file (*.userpoolmfa.json).\nMove it there. A push of this file doesn't change it.",
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
