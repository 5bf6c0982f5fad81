import { isJsonObject, memberOf } from '../../json/index.ts';
import type { MfaFactors } from '../../resources/mfa-factors/index.ts';

/** The notification with the MFA factors of live pools, from a client that reads them. */
export const MFA_FACTORS = 'userpool/mfaFactors';

/**
 * The request of a server in a worker for the text of a script in the client's package, by its name in dist/.
 */
export const PACKAGED_SCRIPT = 'userpool/packagedScript';

/**
 * The request for the conversion of any text to pool files. Its parameters are a {@link ConvertParams}, its answer a
 * `FileConversion` of `core/src/diagnostics`.
 */
export const CONVERT_TEXT = 'userpool/convertText';

/** The parameters of {@link CONVERT_TEXT}. */
export interface ConvertParams {
  readonly text: string;
}

/** The content of {@link MFA_FACTORS}: the factors of pools, by pool ID. */
export type FactorsByPool = Readonly<Record<string, MfaFactors>>;

/** Reads the notification from any client; ignores invalid content. */
export function readFactorsByPool(params: unknown): FactorsByPool {
  if (!isJsonObject(params)) return {};
  return Object.fromEntries(
    Object.entries(params).flatMap(([poolId, factors]): [string, MfaFactors][] => {
      if (!isJsonObject(factors)) return [];
      const passkeys = memberOf(factors, 'passkeys');
      return [
        [
          poolId,
          {
            authenticatorApp: factors['authenticatorApp'] === true,
            email: factors['email'] === true,
            passkeys: isJsonObject(passkeys)
              ? { countAsMfa: passkeys['countAsMfa'] === true, relyingParty: undefined }
              : undefined,
          },
        ],
      ];
    }),
  );
}
