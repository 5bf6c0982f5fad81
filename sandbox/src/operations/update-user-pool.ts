import { UpdateUserPoolRequest$, type UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { applyDefaults } from '../state/defaults-on-update.ts';
import type { MfaFactors, Pool } from '../state/pool.ts';
import { poolRules, validate, tagRules } from '../validation/index.ts';
import { readRequest } from '../request/read-request.ts';
import type { Operation } from './service.ts';

/**
 * Implements UpdateUserPool, which replaces the settings in the request, and keeps or resets the others. Tags are
 * applied last: if they are rejected, all other settings have already been applied.
 */
export const updateUserPool: Operation = (service, region, body) => {
  const { store, clock, acceptUnknownMembers, deniedIdentities, showDefaultAcr } = service;
  const { request, newer } = readRequest(UpdateUserPoolRequest$, body, acceptUnknownMembers);
  const { UserPoolId, ...sent } = request as UpdateUserPoolRequest;
  const live = store.find(UserPoolId, region);
  const settings = { ...live.settings, ...applyDefaults(sent, live.settings, showDefaultAcr) };
  const next: Pool = {
    ...live,
    settings,
    factors: settings.MfaConfiguration === 'OFF' ? withoutMfa(live.factors) : live.factors,
    newerMembers: newer,
    modified: clock.tick(),
  };
  const change = { sent, live, next, deniedIdentities };
  validate(poolRules, change);
  store.save({ ...next, settings: { ...settings, UserPoolTags: live.settings.UserPoolTags } });
  validate(tagRules, change);
  store.save(next);
  return {};
};

/**
 * Removes MFA factors, because SetUserPoolMfaConfig rejects factors while MFA is off. It is unknown whether the service
 * keeps them until MFA is turned on again.
 */
function withoutMfa({ webAuthn }: MfaFactors): MfaFactors {
  return { webAuthn };
}
