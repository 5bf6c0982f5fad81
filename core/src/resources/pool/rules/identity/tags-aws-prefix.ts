import * as l10n from '@vscode/l10n';
import { awsTags } from '../../normalize/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const tagsAwsPrefix: Rule = {
  code: 'tags-aws-prefix',
  severity: 'warning',
  title: 'The tag key is reserved for AWS',
  why: "Tag keys that begin with aws: are reserved for AWS; CloudFormation adds such tags to its pools, and DescribeUserPool returns them. A pull omits them, and a push doesn't send them.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html',
  members: ['UserPoolTags'],
  *check(pool) {
    for (const key of awsTags(pool.root)) {
      const path = ['UserPoolTags', key];
      yield {
        message: l10n.t(
          "{0} is reserved for AWS, and a push doesn't send it.\nTag keys that begin with aws: belong to AWS. Remove the tag.",
          key,
        ),
        path,
        target: 'name',
        tags: ['unnecessary'],
        fixes: [{ ...removeFix(path), preferred: true }],
      };
    }
  },
};
