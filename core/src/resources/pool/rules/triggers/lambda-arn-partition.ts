import * as l10n from '@vscode/l10n';
import { arnKinds, formatArn, findArnMismatch, describeArnMismatch } from '../../../../aws/arns/index.ts';
import { arnsIn, membersOfKind } from '../../arns.ts';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const lambdaArnPartition: Rule = {
  code: 'lambda-arn-partition',
  severity: 'warning',
  title: 'A function is in a different AWS partition than the pool',
  why: "ARNs in China begin with arn:aws-cn, those in GovCloud with arn:aws-us-gov, and so on. A pool's functions are in the partition of the pool's Region.",
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  members: ['UserPoolId', ...membersOfKind(arnKinds.function)],
  *check(pool) {
    const { region, partition } = pool;
    if (region === undefined || partition === undefined) return;
    const arns = arnsIn(pool.root, arnKinds.function);
    for (const { arn, text, kind, path } of arns) {
      if (findArnMismatch(arn, kind, region) !== 'partition') continue;
      const fixed = formatArn({ ...arn, partition });
      // Two settings may contain the same ARN. Fixing only one would make them differ.
      const same = arns.filter((other) => other.text === text);
      yield {
        message: `${describeArnMismatch('partition', { member: String(path.at(-1)), arn, kind: arnKinds.function, region })}\n${l10n.t('Start the ARN with arn:{0}.', partition)}`,
        path,
        related: [{ path: ['UserPoolId'], message: l10n.t('The pool is in {0}.', region) }],
        fixes: [
          {
            ...replaceFix(fixed, path),
            edits: same.map((place) => ({ kind: 'set', path: place.path, value: fixed })),
          },
        ],
      };
    }
  },
};
