import * as l10n from '@vscode/l10n';
import { guidePage } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { arnKinds } from '../../../../../aws/arns/index.ts';
import { membersOfKind } from '../../../arns.ts';

export const createTriggersWithoutPermission: Rule = {
  code: 'create-triggers-without-permission',
  severity: 'information',
  title: 'The new pool needs permission to invoke its functions',
  why: 'A function must allow Cognito to invoke it for the ARN of the pool, which exists only after the pool is created. Cognito creates the pool without that permission, and the first invocation fails.',
  evidence: 'inferred',
  source: guidePage('cognito-user-pools-working-with-lambda-triggers'),
  members: ['LambdaConfig'],
  *check(pool) {
    if (!membersOfKind(arnKinds.function).some((member) => pool.has(member))) return;
    yield {
      message: l10n.t(
        'The functions must allow the new pool to invoke them.\nAfter the pool is created, run "aws lambda add-permission" for each function with the ARN of the pool. Until then, the triggers fail.',
      ),
      path: ['LambdaConfig'],
      target: 'name',
    };
  },
};
