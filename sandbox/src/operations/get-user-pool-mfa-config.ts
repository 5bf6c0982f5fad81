import {
  GetUserPoolMfaConfigRequest$,
  type GetUserPoolMfaConfigRequest,
  type GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../state/pool.ts';
import { read, type Operation } from './service.ts';

/** Implements GetUserPoolMfaConfig. */
export const getUserPoolMfaConfig: Operation = ({ store }, region, body) => {
  const { UserPoolId } = read(GetUserPoolMfaConfigRequest$, body) as GetUserPoolMfaConfigRequest;
  return mfaConfig(store.find(UserPoolId, region));
};

/** Returns a pool's MFA mode and factors. The SMS block contains the pool's SMS settings, if there are any. */
export function mfaConfig({ settings, factors }: Pool): GetUserPoolMfaConfigResponse {
  const { MfaConfiguration, SmsConfiguration, SmsAuthenticationMessage } = settings;
  return structuredClone({
    MfaConfiguration,
    SmsMfaConfiguration: SmsConfiguration && { SmsAuthenticationMessage, SmsConfiguration },
    SoftwareTokenMfaConfiguration: factors.softwareToken,
    EmailMfaConfiguration: factors.email,
    WebAuthnConfiguration: factors.webAuthn,
  });
}
