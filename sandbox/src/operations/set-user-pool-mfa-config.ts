import {
  SetUserPoolMfaConfigRequest$,
  type SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../state/pool.ts';
import { mfaRules, validate } from '../validation/index.ts';
import { mfaConfig } from './get-user-pool-mfa-config.ts';
import { read, type Operation } from './service.ts';

/**
 * Implements SetUserPoolMfaConfig, which replaces mode and factors completely. A request that contains only the ID
 * turns MFA off and removes the factors (recorded live, go-to-k/cdkd). The pool's SMS settings are kept unless the
 * request contains new ones.
 */
export const setUserPoolMfaConfig: Operation = ({ store, clock }, region, body) => {
  const { UserPoolId, ...sent } = read(SetUserPoolMfaConfigRequest$, body) as SetUserPoolMfaConfigRequest;
  const live = store.find(UserPoolId, region);
  const sms = sent.SmsMfaConfiguration;
  const next: Pool = {
    ...live,
    settings: {
      ...live.settings,
      MfaConfiguration: sent.MfaConfiguration ?? 'OFF',
      ...(sms && {
        SmsAuthenticationMessage: sms.SmsAuthenticationMessage,
        SmsConfiguration: sms.SmsConfiguration ?? live.settings.SmsConfiguration,
      }),
    },
    factors: {
      softwareToken: sent.SoftwareTokenMfaConfiguration,
      email: sent.EmailMfaConfiguration,
      // Regardless of the previous value (recorded live, go-to-k/cdkd).
      webAuthn: { FactorConfiguration: 'SINGLE_FACTOR', ...sent.WebAuthnConfiguration },
    },
    modified: clock.tick(),
  };
  validate(mfaRules, { sent, live, next });
  store.save(next);
  return mfaConfig(next);
};
