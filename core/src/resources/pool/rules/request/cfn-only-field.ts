import * as l10n from '@vscode/l10n';
import { isReturned, isCoveredByForm, otherNames } from '../../../../convert/index.ts';
import { accessOf } from '../../fields/index.ts';
import { removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const cfnOnlyField: Rule = {
  code: 'cfn-only-field',
  severity: 'error',
  title: "UpdateUserPool doesn't have this CloudFormation property",
  why: 'CloudFormation uses its own property for the pool name, and sets other properties with SetUserPoolMfaConfig. In an update, the AWS CLI rejects such a property; the SDKs drop it silently.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-userpool.html',
  members: [],
  *check(pool) {
    for (const name of Object.keys(pool.root)) {
      if (accessOf(name) !== 'cloudformation' || isCoveredByForm(pool.form, name)) continue;
      const renamed = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
      yield renamed === undefined ? reportProperty(name) : reportRenamed(name, renamed, pool.has(renamed));
    }
  },
};

function reportProperty(name: string): Report {
  return {
    message: isReturned(name)
      ? l10n.t("{0} is a read-only CloudFormation property, which UpdateUserPool doesn't accept.\nRemove it.", name)
      : l10n.t(
          "{0} is a CloudFormation property, which UpdateUserPool doesn't accept.\nCloudFormation sets it with SetUserPoolMfaConfig. Remove it.",
          name,
        ),
    ...place(name),
    fixes: [{ ...removeFix([name]), preferred: true }],
  };
}

function reportRenamed(name: string, requestName: string, present: boolean): Report {
  const fix: Fix = present
    ? removeFix([name])
    : {
        title: l10n.t('Rename to {0}', requestName),
        edits: [{ kind: 'rename', path: [name], name: requestName }],
        preferred: true,
      };
  return {
    message: present
      ? l10n.t('CloudFormation uses the name {0} for {1}.\nThe file has both. Remove {0}.', name, requestName)
      : l10n.t('CloudFormation uses the name {0} for {1}.\nRename it to {1}.', name, requestName),
    ...place(name),
    ...(present ? { related: [{ path: [requestName], message: l10n.t('This setting is sent.') }] } : {}),
    fixes: [fix],
  };
}

// If a live pool has the setting, the service now supports it.
const place = (name: string) => ({ path: [name], target: 'name', disprovedByLivePool: true }) as const;
