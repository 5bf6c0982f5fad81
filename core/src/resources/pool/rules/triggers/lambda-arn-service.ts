import * as l10n from '@vscode/l10n';
import {
  arnKinds,
  hasAccount,
  invokedFunction,
  findArnMismatch,
  parseArn,
  describeArnMismatch,
} from '../../../../aws/arns/index.ts';
import { membersOfKind } from '../../arns.ts';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const KIND = arnKinds.function;
const MEMBERS = membersOfKind(KIND);

export const lambdaArnService: Rule = {
  code: 'lambda-arn-service',
  severity: 'error',
  title: "A trigger isn't the ARN of a Lambda function",
  why: "A trigger takes the ARN of a Lambda function, with or without a version or alias. The ARN that API Gateway uses to invoke a function (invoke_arn in Terraform) is a different one, which contains the function's ARN.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html',
  members: MEMBERS,
  *check(pool) {
    const texts = pool.textsAt(MEMBERS);
    for (const { text, path } of texts) {
      const arn = parseArn(text);
      if (!arn || findArnMismatch(arn, KIND, pool.region) !== 'kind') continue;
      const invoked = invokedFunction(arn);
      if (invoked !== undefined) {
        // Two settings may contain the same ARN. Fixing only one would make them differ.
        const same = texts.filter((other) => other.text === text);
        yield {
          message: l10n.t(
            "{0} is the ARN that API Gateway uses to invoke a function.\nA trigger needs the function's own ARN, which is part of this one.",
            String(path.at(-1)),
          ),
          path,
          fixes: [
            {
              ...replaceFix(invoked, path),
              edits: same.map((place) => ({ kind: 'set', path: place.path, value: invoked })),
              safe: true,
            },
          ],
        };
      } else if (hasAccount(arn)) {
        const about = { member: String(path.at(-1)), arn, kind: KIND, region: pool.region };
        yield { message: describeArnMismatch('kind', about), path };
      }
    }
  },
};
