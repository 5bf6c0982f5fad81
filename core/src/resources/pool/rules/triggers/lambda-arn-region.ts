import * as l10n from '@vscode/l10n';
import { arnKinds, findArnMismatch, describeArnMismatch } from '../../../../aws/arns/index.ts';
import { arnsIn, membersOfKind } from '../../arns.ts';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const lambdaArnRegion: Rule = {
  code: 'lambda-arn-region',
  severity: 'error',
  title: 'The function is in a different Region than the pool',
  why: 'A pool can call only functions in its own Region: “Cross-region lambda functions are not supported”. Usually, such an ARN was copied from the file of another pool.',
  evidence: 'measured',
  source: deploymentPage('lambda-config-region'),
  members: ['UserPoolId', ...membersOfKind(arnKinds.function)],
  *check(pool) {
    const { region } = pool;
    if (region === undefined) return;
    for (const { arn, kind, path } of arnsIn(pool.root, arnKinds.function)) {
      if (kind !== arnKinds.function || findArnMismatch(arn, kind, region) !== 'region') continue;
      yield {
        message: `${describeArnMismatch('region', { member: String(path.at(-1)), arn, kind: arnKinds.function, region })}\n${l10n.t("Cognito rejects that. Use a function in the pool's Region.")}`,
        path,
        disprovedByLivePool: true,
        related: [{ path: ['UserPoolId'], message: l10n.t('The pool is in {0}.', region) }],
      };
    }
  },
};
