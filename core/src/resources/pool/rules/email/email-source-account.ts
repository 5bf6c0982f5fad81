import * as l10n from '@vscode/l10n';
import { accountOf } from '../../../../aws/arns/index.ts';
import { arnSettings, readableArns } from '../../arns.ts';
import { formatPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SOURCE = 'EmailConfiguration.SourceArn';

export const emailSourceAccount: Rule = {
  code: 'email-source-account',
  // An error only if the pool's account is known, as in a push. From the roles in a file, the account can only be
  // inferred.
  severity: 'warning',
  title: 'The SES identity is in a different account than the pool',
  why: "A pool can send email only with SES identities in its own account: “Email arn does not belong to your account.” The file doesn't contain the pool's account, but its SMS role suggests it.",
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/25115',
  members: [SOURCE],
  alsoReads: arnSettings,
  *check(pool) {
    const arns = readableArns(pool);
    const source = arns.find(({ path }) => formatPath(path) === SOURCE);
    // Functions are ignored, because a function may be in another account.
    const others = arns.filter((arn) => arn !== source && arn.kind.ownAccount);
    const account = pool.account ?? accountOf(others);
    if (!source || account === undefined || source.arn.account === account) return;
    const example = others.find(({ arn }) => arn.account === account);
    yield {
      severity: pool.account === undefined ? 'warning' : 'error',
      message:
        pool.account === undefined
          ? l10n.t(
              'The SES identity is in account {0}, but the SMS role in this file is in {1}.\nA pool can send email only with an identity in its own account.',
              source.arn.account,
              account,
            )
          : l10n.t(
              'The SES identity is in account {0}, but the pool is in {1}.\nA pool can send email only with an identity in its own account.',
              source.arn.account,
              account,
            ),
      path: source.path,
      related: example ? [{ path: example.path, message: l10n.t('In account {0}.', account) }] : [],
    };
  },
};
