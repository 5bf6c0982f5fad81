import * as l10n from '@vscode/l10n';
import { arnKinds, findArnMismatch, describeArnMismatch } from '../../../../aws/arns/index.ts';
import { arnsIn, membersOfKind } from '../../arns.ts';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import { formatPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const lambdaArnRegion: Rule = {
  code: 'lambda-arn-region',
  severity: 'error',
  title: 'The function is in another Region than the pool',
  why: 'A pool can only call functions in its own Region. The service rejects others: “Cross-region lambda functions are not supported”. Such an ARN was most often copied from the file of another pool.',
  evidence: 'measured',
  source: deploymentPage('lambda-config-region'),
  members: ['UserPoolId', ...membersOfKind(arnKinds.function)],
  *check(pool) {
    const { region } = pool;
    if (region === undefined) return;
    for (const { arn, kind, path } of arnsIn(pool.root, arnKinds.function)) {
      if (kind !== arnKinds.function || findArnMismatch(arn, kind, region) !== 'region') continue;
      yield {
        message: `${describeArnMismatch('region', { member: formatPath(path), arn, kind: arnKinds.function, region })} ${l10n.t('The service rejects that. Use a function in the Region of the pool.')}`,
        path,
        disprovedByLivePool: true,
        related: [{ path: ['UserPoolId'], message: l10n.t('The pool is in {0}.', region) }],
      };
    }
  },
};
