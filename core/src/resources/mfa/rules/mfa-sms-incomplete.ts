import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../diagnostics/types/index.ts';
import { toPath, type JsonValue } from '../../../json/index.ts';
import type { Fix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import { SMS_CONFIG } from '../fields.ts';

const BLOCK = 'SmsMfaConfiguration';
const CALLER = `${SMS_CONFIG}.SnsCallerArn`;
const EXTERNAL_ID = `${SMS_CONFIG}.ExternalId`;

export const mfaSmsIncomplete: Rule = {
  code: 'mfa-sms-incomplete',
  // An error only if the role is missing. The only evidence that the external ID is required is the text of the service
  // error.
  severity: 'error',
  title: 'SMS MFA is missing the IAM role for sending SMS, or its external ID',
  why: 'Cognito checks this before anything else, even if MFA is off: “Invalid SMS MFA configuration given, external id and a valid caller arn are required”. A pool that sends SMS without an external ID needs one first. With EumsSms, neither is needed.',
  evidence: 'measured',
  source: apiPage('SmsMfaConfigType'),
  members: [BLOCK, CALLER, EXTERNAL_ID, `${SMS_CONFIG}.EumsSms`],
  siblings: ['pool'],
  *check(mfa) {
    if (!mfa.object(BLOCK) || mfa.has(`${SMS_CONFIG}.EumsSms`)) return;
    const hasCaller = (mfa.value(CALLER) ?? '') !== '';
    if (hasCaller && (mfa.value(EXTERNAL_ID) ?? '') !== '') return;
    const config = mfa.has(SMS_CONFIG) ? toPath(SMS_CONFIG) : [BLOCK];
    yield hasCaller
      ? {
          severity: 'warning',
          message: l10n.t(
            "SMS MFA requires ExternalId, so Cognito will probably reject this.\nUse the external ID from the role's trust policy.",
          ),
          path: toPath(CALLER),
          target: 'name',
          fixes: copyFrom(mfa, ['ExternalId'], EXTERNAL_ID),
        }
      : {
          message: l10n.t(
            'SMS MFA requires an IAM role for sending SMS, and its external ID.\nAdd SnsCallerArn and ExternalId to SmsConfiguration, or add EumsSms.',
          ),
          path: config,
          target: 'name',
          fixes: copyFrom(mfa, [], SMS_CONFIG),
        };
  },
};

/** Returns the fix that copies a setting from the pool file's SmsConfiguration, if that SmsConfiguration has a role. */
function copyFrom(mfa: RequestView, below: readonly string[], to: string): Fix[] {
  const pool = mfa.sibling('pool');
  if ((pool?.text('SmsConfiguration.SnsCallerArn') ?? '') === '') return [];
  const value: JsonValue | undefined = pool?.value(['SmsConfiguration', ...below].join('.'));
  if (value === undefined || value === '') return [];
  return [
    {
      title: l10n.t('Copy {0} from the pool file', toPath(to).at(-1) ?? ''),
      edits: [{ kind: 'set', path: toPath(to), value }],
      preferred: true,
    },
  ];
}
