import * as l10n from '@vscode/l10n';
import { awsTags } from '../../normalize/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const tagsAwsPrefix: Rule = {
  code: 'tags-aws-prefix',
  severity: 'warning',
  title: 'A tag name is reserved for AWS',
  why: 'Names that begin with aws: are reserved. CloudFormation adds such tags to its pools, and DescribeUserPool returns them. A pull leaves them out, and a push does not send them.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html',
  members: ['UserPoolTags'],
  *check(pool) {
    for (const key of awsTags(pool.root)) {
      const path = ['UserPoolTags', key];
      yield {
        message: l10n.t('Names that begin with aws: belong to AWS, and a push leaves {0} out. Remove it.', key),
        path,
        target: 'name',
        tags: ['unnecessary'],
        fixes: [{ ...removeFix(path), preferred: true }],
      };
    }
  },
};
