import * as l10n from '@vscode/l10n';
import { POOL_ID } from '../../../aws/pool-ids/index.ts';
import type { RequestSpec } from '../../request-spec.ts';
import { checks } from '../checks/index.ts';
import { createShape } from '../shape/index.ts';
import { updateRequest } from '../update.ts';
import { newPoolChecks } from './checks.ts';
import { createOrders, createRows } from './fields/index.ts';
import { createRules } from './rules/index.ts';
import { newPoolTemplates } from './templates.ts';

export { createRows } from './fields/index.ts';
export { createRuleGroups } from './rules/index.ts';

/** The checks for UpdateUserPool that a new pool cannot fail, because it has no ID. */
const ID_CHECKS = ['user-pool-id-required', 'user-pool-id-format'];

/**
 * The CreateUserPool request, which consists of the parts that it shares with UpdateUserPool and the parts that are
 * specific to new pools.
 */
export const createRequest: RequestSpec = {
  ...updateRequest,
  operation: 'CreateUserPool',
  mode: 'create',
  shape: createShape,
  fields: createRows,
  order: createOrders,
  checks: [...checks.filter(({ code }) => !ID_CHECKS.includes(code)), ...newPoolChecks],
  rules: createRules,
  title: 'New Amazon Cognito user pool',
  description: () =>
    l10n.t(
      "An Amazon Cognito user pool that doesn't exist yet, as a CreateUserPool request. If you add {0}, the file describes an update of an existing pool instead.",
      POOL_ID,
    ),
  // An empty file can become either kind of request.
  templates: () => [...newPoolTemplates(), ...updateRequest.templates()],
};
