import { arnKinds, hasAccount, findArnMismatch, parseArn, describeArnMismatch } from '../../../../aws/arns/index.ts';
import { membersOfKind } from '../../arns.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const KIND = arnKinds.role;
const MEMBERS = membersOfKind(KIND);

export const smsCallerRoleArn: Rule = {
  code: 'sms-caller-role-arn',
  severity: 'warning',
  title: "The SMS role isn't the ARN of an IAM role in the pool's partition",
  why: "Cognito assumes one of your IAM roles to send SMS. It can't assume a user, a topic or a role session, and responds with one of its errors about SMS roles.",
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SmsConfigurationType.html',
  members: ['UserPoolId', ...MEMBERS],
  *check(pool) {
    for (const { text, path } of pool.textsAt(MEMBERS)) {
      const arn = parseArn(text);
      if (!arn || !hasAccount(arn)) continue; // reported by arn-format
      const mismatch = findArnMismatch(arn, KIND, pool.region);
      if (mismatch !== undefined) {
        const about = { member: String(path.at(-1)), arn, kind: KIND, region: pool.region };
        yield { message: describeArnMismatch(mismatch, about), path };
      }
    }
  },
};
