import * as l10n from '@vscode/l10n';
import { accountOf } from '../../arns/index.ts';
import { formatPath } from '../../json/index.ts';
import type { Rule } from '../rule.ts';

const SOURCE = 'EmailConfiguration.SourceArn';

export const emailSourceAccount: Rule = {
  code: 'email-source-account',
  severity: 'warning',
  title: 'An SES identity of another account',
  why: 'A pool sends email with identities of its own account only; the service refuses others. The functions, roles and keys in the file suggest which account that is, but do not prove it.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/25115',
  members: [SOURCE],
  *check(pool) {
    const arns = pool.arns();
    const source = arns.find(({ path }) => formatPath(path) === SOURCE);
    // A function may be of another account.
    const others = arns.filter((arn) => arn !== source && arn.kind.ownAccount);
    const account = accountOf(others);
    if (!source || account === undefined || source.arn.account === account) return;
    const witness = others.find(({ arn }) => arn.account === account);
    yield {
      message: l10n.t(
        'The SES identity is in account {0}, the rest of the file speaks of {1}. A pool can only send with an identity of its own account.',
        source.arn.account,
        account,
      ),
      path: source.path,
      related: witness ? [{ path: witness.path, message: l10n.t('This is in account {0}.', account) }] : [],
    };
  },
};
