import * as l10n from '@vscode/l10n';
import { isCoveredByForm } from '../../../../convert/index.ts';
import { accessOf, renamedMembers } from '../../fields/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const readOnlyField: Rule = {
  code: 'read-only-field',
  severity: 'error',
  title: "DescribeUserPool returns a setting that UpdateUserPool doesn't accept",
  why: 'The AWS CLI rejects such a read-only setting; the SDKs drop it silently.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
  members: ['UserPoolId', 'PoolName'],
  alsoReads: 'any',
  *check(pool) {
    for (const name of Object.keys(pool.root)) {
      if (isCoveredByForm(pool.form, name)) continue;
      const renamed = Object.hasOwn(renamedMembers, name) ? renamedMembers[name] : undefined;
      if (renamed !== undefined) yield reportRenamed(name, renamed, pool.has(renamed));
      else if (accessOf(name) === 'read-only') yield reportReadOnly(name);
    }
  },
};

function reportRenamed(name: string, requestName: string, present: boolean): Report {
  return {
    message: present
      ? l10n.t('DescribeUserPool uses the name {0} for {1}.\nThe file has both. Remove {0}.', name, requestName)
      : l10n.t('DescribeUserPool uses the name {0} for {1}.\nRename it to {1}.', name, requestName),
    path: [name],
    target: 'name',
    ...(present ? { related: [{ path: [requestName], message: l10n.t('This setting is sent.') }] } : {}),
    fixes: [
      present
        ? removeFix([name])
        : {
            title: l10n.t('Rename to {0}', requestName),
            edits: [{ kind: 'rename', path: [name], name: requestName }],
            preferred: true,
          },
    ],
  };
}

function reportReadOnly(name: string): Report {
  return {
    message: l10n.t('{0} is read-only.\nDescribeUserPool returns it, but no request accepts it. Remove it.', name),
    path: [name],
    target: 'name',
    tags: ['unnecessary'],
    fixes: [{ ...removeFix([name]), preferred: true }],
  };
}
