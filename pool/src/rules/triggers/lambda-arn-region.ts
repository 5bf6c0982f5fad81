import * as l10n from '@vscode/l10n';
import { arnKinds, arnsIn, membersOfKind, misfitOf, sayMisfit } from '../../arns/index.ts';
import { formatPath } from '../../json/index.ts';
import type { Rule } from '../rule.ts';

export const lambdaArnRegion: Rule = {
  code: 'lambda-arn-region',
  severity: 'warning',
  title: 'A function in another region than the pool',
  why: 'A pool calls functions in its own region. An ARN of another one is most often left over from the file of another pool. The replica of a pool has functions of its own region, although its id names that of the primary pool.',
  evidence: 'inferred',
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',
  members: ['UserPoolId', ...membersOfKind(arnKinds.function)],
  *check(pool) {
    const { region } = pool;
    if (region === undefined) return;
    for (const { arn, kind, path } of arnsIn(pool.root)) {
      if (kind !== arnKinds.function || misfitOf(arn, kind, region) !== 'region') continue;
      yield {
        message: `${sayMisfit('region', { member: formatPath(path), arn, kind: arnKinds.function, region })} ${l10n.t("Use a function in the pool's region, unless you push to a replica of the pool.")}`,
        path,
        related: [{ path: ['UserPoolId'], message: l10n.t('The pool is in {0}.', region) }],
      };
    }
  },
};
