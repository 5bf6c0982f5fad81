import * as l10n from '@vscode/l10n';
import { formatPath, toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const CALLERS = [
  { caller: 'SmsConfiguration.SnsCallerArn', id: 'SmsConfiguration.ExternalId' },
  { caller: 'SmsConfiguration.EumsSms.CallerArn', id: 'SmsConfiguration.EumsSms.ExternalId' },
];

export const smsExternalIdMissing: Rule = {
  code: 'sms-external-id-missing',
  severity: 'warning',
  title: 'The role for SMS has no external ID',
  why: 'The trust policy of the role should require an external ID, so that others cannot send through the role from their own pools. MFA by SMS needs it, and ExternalId must match the one in the policy.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html',
  members: CALLERS.flatMap(({ caller, id }) => [caller, id]),
  *check(pool) {
    for (const { caller, id } of CALLERS) {
      if ((pool.text(caller) ?? '') === '' || (pool.value(id) ?? '') !== '') continue;
      const path = toPath(caller);
      yield {
        message: l10n.t(
          '{0} has no ExternalId beside it. Give the one that the trust policy of the role demands: MFA by SMS needs it, and it keeps others from using the role.',
          formatPath(path),
        ),
        path,
        target: 'name',
      };
    }
  },
};
