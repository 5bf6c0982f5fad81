import * as l10n from '@vscode/l10n';
import { arnKinds, type ArnAt } from '../../../../aws/arns/index.ts';
import { arnSettings, readableArns } from '../../arns.ts';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const smsRoleAccount: Rule = {
  code: 'sms-role-account',
  // This is an error only if the pool's account is known, as it is in a push. The other ARNs in a file merely suggest
  // the account.
  severity: 'warning',
  title: 'The SMS role is in a different account than the pool',
  why: "Cognito assumes a role in the pool's own account to send SMS, and rejects others: “Cross-account pass role is not allowed.” The file doesn't contain the pool's account, but its other ARNs suggest it.",
  evidence: 'measured',
  source: deploymentPage('sms-caller-arn-account'),
  members: ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms.CallerArn'],
  alsoReads: arnSettings,
  *check(pool) {
    const arns = readableArns(pool);
    const others = arns.filter(({ kind }) => kind !== arnKinds.role);
    const account = pool.account ?? findCommonAccount(others);
    if (account === undefined) return;
    const example = others.find(({ arn }) => arn.account === account);
    for (const { arn, kind, path } of arns) {
      if (kind !== arnKinds.role || arn.account === account) continue;
      yield {
        severity: pool.account === undefined ? 'warning' : 'error',
        message:
          pool.account === undefined
            ? l10n.t(
                "{0} is in account {1}, but other ARNs in this file are in {2}.\nCognito rejects an SMS role that isn't in the pool's account.",
                String(path.at(-1)),
                arn.account,
                account,
              )
            : l10n.t(
                "{0} is in account {1}, but the pool is in {2}.\nCognito rejects an SMS role that isn't in the pool's account.",
                String(path.at(-1)),
                arn.account,
                account,
              ),
        path,
        related: example ? [{ path: example.path, message: l10n.t('In account {0}.', account) }] : [],
      };
    }
  },
};

/** Returns the account that all ARNs share; undefined if the accounts differ or there are no ARNs. */
function findCommonAccount(arns: readonly ArnAt[]): string | undefined {
  const accounts = new Set(arns.map(({ arn }) => arn.account));
  return accounts.size === 1 ? [...accounts][0] : undefined;
}
