import * as l10n from '@vscode/l10n';
import { summarizeConversion } from '../../../../convert/index.ts';
import { accessOf, type Access } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { isJsonObject, type JsonValue } from '../../../../json/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const foreignForm: Rule = {
  code: 'foreign-form',
  severity: 'error',
  title: 'The file is not an UpdateUserPool request',
  why: 'A pool file is one UpdateUserPool request. The output of DescribeUserPool, the input of CreateUserPool, a CloudFormation resource and an AWS CLI skeleton have settings or values that the request cannot have.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
  members: [],
  *check({ root, form }) {
    if (form) {
      yield { ...summarizeConversion(form), path: [], target: 'name' };
      return;
    }
    for (const name of Object.keys(root)) {
      const message = wrapperMessages[accessOf(name)];
      if (message) yield reportWrapperMember(name, root[name] ?? null, message(name));
    }
  },
};

const wrapperMessages: Readonly<Partial<Record<Access, (name: string) => string>>> = {
  answer: (name) => l10n.t('{0} is a member of an answer of AWS, and not of the request. Remove it.', name),
  template: (name) => l10n.t('{0} is a member of a CloudFormation template, and not of the request. Remove it.', name),
};

/** Reports a member of a wrapper (an answer or a template) that contains no pool. */
function reportWrapperMember(name: string, value: JsonValue, message: string): Report {
  return {
    message,
    path: [name],
    target: 'name',
    disprovedByLivePool: true,
    ...(isJsonObject(value) && name !== 'ResponseMetadata' ? {} : { fixes: [removeFix([name])] }),
  };
}
