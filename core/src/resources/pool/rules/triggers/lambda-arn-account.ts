import * as l10n from '@vscode/l10n';
import { accountOf, arnKinds } from '../../../../aws/arns/index.ts';
import { arnMembers, readableArns } from '../../arns.ts';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const lambdaArnAccount: Rule = {
  code: 'lambda-arn-account',
  severity: 'information',
  title: 'A function is in a different account than the other ARNs in the file',
  why: "A pool can call a function in another account if the function's policy lets Cognito invoke it for this pool; a deployment with such a function was accepted. More often, the ARN was copied from the pool of another stage.",
  evidence: 'measured',
  source: deploymentPage('lambda-config-region'),
  members: Object.keys(arnMembers),
  *check(pool) {
    // Another rule checks SES identities, and their account doesn't suggest the pool's.
    const arns = readableArns(pool).filter(({ kind }) => kind !== arnKinds.identity);
    const account = pool.account ?? accountOf(arns);
    const example = arns.find(({ arn }) => arn.account === account);
    if (account === undefined) return;
    for (const { arn, kind, path } of arns) {
      if (kind !== arnKinds.function || arn.account === account) continue;
      yield {
        message:
          pool.account === undefined
            ? l10n.t(
                "{0} is in account {1}, but other ARNs in this file are in {2}.\nIf that's intended, check that the function's policy lets Cognito invoke it for this pool.",
                String(path.at(-1)),
                arn.account,
                account,
              )
            : l10n.t(
                "{0} is in account {1}, but the pool is in {2}.\nIf that's intended, check that the function's policy lets Cognito invoke it for this pool.",
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
