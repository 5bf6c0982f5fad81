import { hasAccount, parseArn } from '../../aws/arns/index.ts';
import { memberOf, type JsonObject } from '../../json/index.ts';
import type { LiveFacts, ResourceKind } from '../kind.ts';
import { isPoolId } from '../../aws/pool-ids/index.ts';
import { identityOf, ownerOf, toRequest } from './normalize/index.ts';
import { updateRequest } from './update.ts';

export { arnMembers } from './arns.ts';
export { regionsFor } from './region-fields.ts';
export { updateRequest } from './update.ts';

/** A user pool: the request of UpdateUserPool. */
export const pool: ResourceKind = {
  id: 'pool',
  filePattern: '*.userpool.json',
  requests: { update: updateRequest },
  requestOf: () => 'update',
  identify: (request) => {
    const { poolId, poolName } = identityOf(request);
    return isPoolId(poolId) ? { poolId, name: poolName } : undefined;
  },
  // A description of a pool has no secrets.
  describe: { normalize: toRequest, facts: factsOf, redact: (answer) => answer },
  companions: [],
};

function factsOf(description: JsonObject): LiveFacts {
  const text = memberOf(description, 'Arn');
  const arn = typeof text === 'string' ? parseArn(text) : undefined;
  return {
    account: arn && hasAccount(arn) ? arn.account : undefined,
    owner: ownerOf(description),
    hasDomain: ['Domain', 'CustomDomain'].some((name) => Boolean(memberOf(description, name))),
  };
}
