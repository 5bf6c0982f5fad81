import * as l10n from '@vscode/l10n';
import { isJsonObject, valueAt, type JsonObject } from '../../json/index.ts';

/** The factors of a pool that only SetUserPoolMfaConfig sets and only GetUserPoolMfaConfig returns. */
export interface MfaFactors {
  /** Codes of an authenticator app (TOTP). */
  readonly authenticatorApp: boolean;
  /** Codes by email. */
  readonly email: boolean;
  /** Passkeys, and whether a passkey counts as MFA by itself; undefined if they are not set up. */
  readonly passkeys: { readonly countAsMfa: boolean; readonly relyingParty: string | undefined } | undefined;
}

/**
 * Reads the factors from the answer of GetUserPoolMfaConfig. Email codes are on if their configuration is present. Source:
 * the API reference of that operation.
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

/** Describes the factors that are turned on, one line each. */
export function describeFactors({ authenticatorApp, email, passkeys }: MfaFactors): string[] {
  return [
    ...(authenticatorApp ? [l10n.t('Authenticator apps: on')] : []),
    ...(email ? [l10n.t('Email codes as a second factor: on')] : []),
    ...(passkeys ? [describePasskeys(passkeys)] : []),
  ];
}

function describePasskeys({ countAsMfa, relyingParty }: NonNullable<MfaFactors['passkeys']>): string {
  if (relyingParty === undefined) {
    return countAsMfa ? l10n.t('Passkeys: count as MFA') : l10n.t('Passkeys: do not count as MFA');
  }
  return countAsMfa
    ? l10n.t('Passkeys for {0}: count as MFA', relyingParty)
    : l10n.t('Passkeys for {0}: do not count as MFA', relyingParty);
}
