import { isPoolId, POOL_ID } from '../../aws/pool-ids/index.ts';
import type { ResourceKind } from '../kind.ts';
import { toPath } from '../../json/index.ts';
import { setMfaRequest } from './request.ts';
import { sharedSettings } from './shape.ts';

export { setMfaRequest } from './request.ts';
export { newMfaFile } from './new-file.ts';
export { mfaFileRules } from './rules/index.ts';

/** The kind of file that contains a pool's MFA settings, as one SetUserPoolMfaConfig request. */
export const mfa: ResourceKind = {
  id: 'mfa',
  suffix: '.userpoolmfa.json',
  requests: { update: setMfaRequest },
  requestOf: () => 'update',
  idSettings: [POOL_ID],
  identify: ({ [POOL_ID]: poolId }) => (isPoolId(poolId) ? { poolId, name: poolId } : undefined),
  companions: [{ kind: 'pool', shared: sharedSettings.map(([own, inPool]) => [toPath(own), toPath(inPool)] as const) }],
};
