import * as l10n from '@vscode/l10n';
import { summarizeConversion } from '../../../../convert/index.ts';
import { accessOf, type Access } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { isJsonObject, type JsonValue } from '../../../../json/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const foreignForm: Rule = {
  code: 'foreign-form',
  severity: 'error',
  title: "The file isn't an UpdateUserPool request",
  why: "A pool file is one UpdateUserPool request. DescribeUserPool output, CreateUserPool input, CloudFormation resources and AWS CLI skeletons have settings or values that the request can't have.",
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
  answer: (name) => l10n.t('{0} belongs to an AWS response, not to the request.\nRemove it.', name),
  template: (name) => l10n.t('{0} belongs to a CloudFormation template, not to the request.\nRemove it.', name),
};

/** Reports a property of a response or template that contains no pool. */
function reportWrapperMember(name: string, value: JsonValue, message: string): Report {
  return {
    message,
    path: [name],
    target: 'name',
    disprovedByLivePool: true,
    ...(isJsonObject(value) && name !== 'ResponseMetadata' ? {} : { fixes: [removeFix([name])] }),
  };
}
