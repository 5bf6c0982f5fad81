import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const CALLERS = [
  { caller: 'SmsConfiguration.SnsCallerArn', id: 'SmsConfiguration.ExternalId' },
  { caller: 'SmsConfiguration.EumsSms.CallerArn', id: 'SmsConfiguration.EumsSms.ExternalId' },
];

export const smsExternalIdMissing: Rule = {
  code: 'sms-external-id-missing',
  severity: 'warning',
  title: 'The SMS role has no external ID',
  why: "The role's trust policy should require an external ID, so that no one else can send through the role from their own pools. SMS MFA requires it, and ExternalId must match the one in the policy.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html',
  members: CALLERS.flatMap(({ caller, id }) => [caller, id]),
  *check(pool) {
    for (const { caller, id } of CALLERS) {
      if ((pool.text(caller) ?? '') === '' || (pool.value(id) ?? '') !== '') continue;
      const path = toPath(caller);
      yield {
        message: l10n.t(
          "{0} has no ExternalId.\nSMS MFA requires it, and it keeps others from using the role. Use the external ID from the role's trust policy.",
          String(path.at(-1)),
        ),
        path,
        target: 'name',
      };
    }
  },
};
