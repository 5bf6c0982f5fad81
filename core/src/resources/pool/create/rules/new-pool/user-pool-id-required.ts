import * as l10n from '@vscode/l10n';
import { PLACEHOLDER_POOL_ID, POOL_ID } from '../../../../../aws/pool-ids/index.ts';
import { apiPage, type Fix } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { createOnlyMembers } from '../../../fields/index.ts';
import { createOrder } from '../../settings.ts';

export const userPoolIdRequired: Rule = {
  code: 'user-pool-id-required',
  severity: 'information',
  title: "The file describes a pool that doesn't exist yet",
  why: "A file without UserPoolId is a CreateUserPool request. It can't be pushed to a pool that exists.",
  evidence: 'documented',
  source: apiPage('CreateUserPool'),
  members: [POOL_ID],
  alsoReads: createOnlyMembers,
  *check(pool) {
    if (pool.form) return;
    yield {
      message: l10n.t(
        "This file has no UserPoolId, so it describes a pool that doesn't exist yet.\nCreate the pool, or add the UserPoolId of a pool that exists.",
      ),
      path: [],
      target: 'name',
      // There is no fix if the file has create-only settings, which the file of an existing pool cannot contain.
      ...(createOnlyMembers.some((name) => pool.has(name)) ? {} : { fixes: [useForExistingPool()] }),
    };
  },
};

function useForExistingPool(): Fix {
  return {
    title: l10n.t('Use for an existing pool: add UserPoolId'),
    edits: [{ kind: 'set', path: [POOL_ID], value: PLACEHOLDER_POOL_ID, order: createOrder }],
  };
}
