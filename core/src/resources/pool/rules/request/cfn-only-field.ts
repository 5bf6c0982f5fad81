import * as l10n from '@vscode/l10n';
import { isReturned, isCoveredByForm, otherNames } from '../../../../convert/index.ts';
import { accessOf } from '../../fields/index.ts';
import { removal, type Fix } from '../../../../diagnostics/types/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const cfnOnlyField: Rule = {
  code: 'cfn-only-field',
  severity: 'error',
  title: 'A property of the CloudFormation resource that the request does not have',
  why: 'CloudFormation calls the name of a pool differently, and sets some of the properties with SetUserPoolMfaConfig. The AWS CLI refuses such a member; the SDKs drop it without a word.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-userpool.html',
  members: [],
  *check(pool) {
    for (const name of Object.keys(pool.root)) {
      if (accessOf(name) !== 'cloudformation' || isCoveredByForm(pool.form, name)) continue;
      const renamed = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
      yield renamed === undefined ? foreignReport(name) : renamedReport(name, renamed, pool.has(renamed));
    }
  },
};

function foreignReport(name: string): Report {
  return {
    message: isReturned(name)
      ? l10n.t(
          '{0} is a property of the CloudFormation resource (read-only), and UpdateUserPool does not take it. Remove it.',
          name,
        )
      : l10n.t(
          '{0} is a property of the CloudFormation resource (set with SetUserPoolMfaConfig), and UpdateUserPool does not take it. Remove it.',
          name,
        ),
    ...place(name),
    fixes: [{ ...removal([name]), preferred: true }],
  };
}

function renamedReport(name: string, requestName: string, present: boolean): Report {
  const fix: Fix = present
    ? removal([name])
    : {
        title: l10n.t('Rename to {0}', requestName),
        edits: [{ kind: 'rename', path: [name], name: requestName }],
        preferred: true,
      };
  return {
    message: present
      ? l10n.t(
          '{0} is how CloudFormation calls it; the request has {1}. The file has both: remove this one.',
          name,
          requestName,
        )
      : l10n.t('{0} is how CloudFormation calls it; the request has {1}. Rename it.', name, requestName),
    ...place(name),
    ...(present ? { related: [{ path: [requestName], message: l10n.t('The member that is sent.') }] } : {}),
    fixes: [fix],
  };
}

// A live pool that has the member shows that the service has learned it.
const place = (name: string) => ({ path: [name], target: 'name', disprovedByLivePool: true }) as const;
