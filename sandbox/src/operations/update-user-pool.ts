import { UpdateUserPoolRequest$, type UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { settle } from '../state/omission.ts';
import type { MfaFactors, Pool } from '../state/pool.ts';
import { poolRefusals, refuse } from '../refusals/index.ts';
import { readRequest } from '../request/read-request.ts';
import type { Operation } from './service.ts';

/** UpdateUserPool: replaces every setting, those that the request leaves out by their default. */
export const updateUserPool: Operation = ({ store, clock, acceptUnknownMembers }, region, body) => {
  const { request, newer } = readRequest(UpdateUserPoolRequest$, body, acceptUnknownMembers);
  const { UserPoolId, ...sent } = request as UpdateUserPoolRequest;
  const live = store.find(UserPoolId, region);
  const settings = { ...live.settings, ...settle(sent, live.settings) };
  const next: Pool = {
    ...live,
    settings,
    factors: settings.MfaConfiguration === 'OFF' ? withoutMfa(live.factors) : live.factors,
    newerMembers: newer,
    modified: clock.tick(),
  };
  refuse(poolRefusals, { sent, live, next });
  store.save(next);
  return {};
};

/** A pool cannot have MFA off and an MFA factor on: SetUserPoolMfaConfig refuses the two together. */
function withoutMfa({ webAuthn }: MfaFactors): MfaFactors {
  return { webAuthn };
}
