import {
  SetUserPoolMfaConfigRequest$,
  type SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../state/pool.ts';
import { mfaRules, validate } from '../validation/index.ts';
import type { MfaChange } from '../validation/rule.ts';
import { mfaConfig } from './get-user-pool-mfa-config.ts';
import { read, type Operation } from './service.ts';

/**
 * Implements SetUserPoolMfaConfig, which completely replaces the mode, the factors and the passkey settings. A request
 * that contains only the ID turns MFA off and removes the factors (recorded live, go-to-k/cdkd).
 *
 * Omitting a block while MFA is on removes its factor. It is unknown what the service does to the pool's SMS settings;
 * the sandbox removes them to expose clients that depend on them. While MFA is off, a request cannot contain the SMS
 * block, so the SMS settings are kept.
 */
export const setUserPoolMfaConfig: Operation = ({ store, clock }, region, body) => {
  const { UserPoolId, ...sent } = read(SetUserPoolMfaConfigRequest$, body) as SetUserPoolMfaConfigRequest;
  const live = store.find(UserPoolId, region);
  const next: Pool = {
    ...live,
    settings: {
      ...live.settings,
      MfaConfiguration: sent.MfaConfiguration ?? 'OFF',
      ...smsSettings(sent),
    },
    factors: {
      softwareToken: sent.SoftwareTokenMfaConfiguration,
      email: sent.EmailMfaConfiguration,
      // If the block or its factor configuration is omitted, passkeys are a single factor again. If UserVerification is
      // omitted, user verification is no longer required (both recorded live, go-to-k/cdkd). It is unknown whether an
      // omitted RelyingPartyId is kept; the sandbox removes it, because passkeys are useless with another relying
      // party.
      webAuthn: { FactorConfiguration: 'SINGLE_FACTOR', ...sent.WebAuthnConfiguration },
    },
    modified: clock.tick(),
  };
  validate(mfaRules, { sent, live, next });
  store.save(next);
  return mfaConfig(next);
};

/** Returns the SMS settings that a request replaces, or an empty object if the pool keeps them. */
function smsSettings({
  MfaConfiguration: mode = 'OFF',
  SmsMfaConfiguration: sms,
}: MfaChange['sent']): Pick<Pool['settings'], 'SmsAuthenticationMessage' | 'SmsConfiguration'> {
  if (!sms && mode === 'OFF') return {};
  return { SmsAuthenticationMessage: sms?.SmsAuthenticationMessage, SmsConfiguration: sms?.SmsConfiguration };
}
