import * as l10n from '@vscode/l10n';
import { insertFix, removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ACCOUNT = 'EmailConfiguration.EmailSendingAccount';
const FROM = 'EmailConfiguration.From';
const SOURCE = 'EmailConfiguration.SourceArn';

/**
 * Returns the pool's sending account. `live` means that the file omits the account and a push sends the live pool's.
 * @returns undefined if the value is unknown
 */
export function sendingAccountOf(pool: RequestView): 'COGNITO_DEFAULT' | 'DEVELOPER' | 'live' | undefined {
  if (!pool.has(ACCOUNT)) return pool.complete ? 'COGNITO_DEFAULT' : 'live';
  const account = pool.text(ACCOUNT);
  return account === 'COGNITO_DEFAULT' || account === 'DEVELOPER' ? account : undefined;
}

export const emailDefaultFrom: Rule = {
  code: 'email-default-from',
  // Reduced to a warning if the file has an identity but no sending account, because the live pool's sending account is
  // then sent.
  severity: 'error',
  title: "From can't be used with the default sender",
  why: 'With COGNITO_DEFAULT, or without EmailSendingAccount, Cognito sends from no-reply@verificationemail.com or from the address in SourceArn. It rejects From in that case: “Cannot configure From email address for default email configuration”.',
  evidence: 'measured',
  source: 'https://github.com/aws/aws-cdk/issues/9739',
  members: [FROM, ACCOUNT, SOURCE],
  *check(pool) {
    const account = sendingAccountOf(pool);
    if ((pool.text(FROM) ?? '') === '' || account === undefined || account === 'DEVELOPER') return;
    const hasSource = (pool.value(SOURCE) ?? '') !== '';
    // If there is no identity, the service also rejects DEVELOPER, so the live pool's sending account does not matter.
    const known = account === 'COGNITO_DEFAULT' || !hasSource;
    yield {
      severity: known ? 'error' : 'warning',
      message: known
        ? l10n.t(
            "From can't be used with the default sender.\nRemove From, or set EmailSendingAccount to DEVELOPER and SourceArn to the ARN of your SES identity.",
          )
        : l10n.t(
            'From requires EmailSendingAccount DEVELOPER, but this file omits EmailSendingAccount.\nSet it to DEVELOPER here, or remove From. Otherwise, Cognito accepts From only if the live pool has DEVELOPER.',
          ),
      path: toPath(FROM),
      target: 'name',
      ...(pool.has(ACCOUNT)
        ? { related: [{ path: toPath(ACCOUNT), message: l10n.t('The default sender is selected here.') }] }
        : {}),
      fixes: [...(hasSource ? [insertFix(toPath(ACCOUNT), 'DEVELOPER')] : []), removeFix(toPath(FROM))],
    };
  },
};
