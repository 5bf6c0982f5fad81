import * as l10n from '@vscode/l10n';
import { isJsonObject, valueAt, type JsonObject } from '../../json/index.ts';

/** A pool's MFA factors that only SetUserPoolMfaConfig sets and only GetUserPoolMfaConfig returns. */
export interface MfaFactors {
  /** Whether users can use an authenticator app (TOTP). */
  readonly authenticatorApp: boolean;
  /** Whether users can receive MFA codes by email. */
  readonly email: boolean;
  /** Passkeys, and whether they count as MFA. Undefined if passkeys are not set up. */
  readonly passkeys: { readonly countAsMfa: boolean; readonly relyingParty: string | undefined } | undefined;
}

/**
 * Parses the response of GetUserPoolMfaConfig. Email codes are considered turned on if the response contains a
 * configuration for them. Source: the API reference for that operation.
 */
export function factorsOf(answer: JsonObject): MfaFactors {
  const passkeys = answer['WebAuthnConfiguration'];
  const relyingParty = valueAt(passkeys, ['RelyingPartyId']);
  return {
    authenticatorApp: valueAt(answer, ['SoftwareTokenMfaConfiguration', 'Enabled']) === true,
    email: isJsonObject(answer['EmailMfaConfiguration']),
    passkeys: isJsonObject(passkeys)
      ? {
          countAsMfa: passkeys['FactorConfiguration'] === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
          relyingParty: typeof relyingParty === 'string' ? relyingParty : undefined,
        }
      : undefined,
  };
}

/** Describes the factors that are turned on, one per line. */
export function describeFactors({ authenticatorApp, email, passkeys }: MfaFactors): string[] {
  return [
    ...(authenticatorApp ? [l10n.t('Authenticator apps: on')] : []),
    ...(email ? [l10n.t('Email codes as a second factor: on')] : []),
    ...describePasskeys(passkeys),
  ];
}

/** Describes passkeys that users can register or that count as MFA. */
function describePasskeys(passkeys: MfaFactors['passkeys']): string[] {
  const { countAsMfa = false, relyingParty } = passkeys ?? {};
  if (relyingParty === undefined) return countAsMfa ? [l10n.t('Passkeys count as MFA')] : [];
  return [
    countAsMfa ? l10n.t('Passkeys for {0} count as MFA', relyingParty) : l10n.t('Passkeys for {0}', relyingParty),
  ];
}
