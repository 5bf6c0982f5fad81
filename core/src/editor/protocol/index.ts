import { isJsonObject, memberOf } from '../../json/index.ts';
import type { MfaFactors } from '../../resources/mfa-factors/index.ts';

/** The notification by which a client that reads live pools tells the server of their factors. */
export const MFA_FACTORS = 'userpool/mfaFactors';

/**
 * The request by which the server in a worker asks the client for the text of a script of the package, by its name in
 * dist/.
 */
export const PACKAGED_SCRIPT = 'userpool/packagedScript';

/** What {@link MFA_FACTORS} says: the factors of pools, by pool id. */
export type FactorsByPool = Readonly<Record<string, MfaFactors>>;

/** Reads the notification, whoever sent it: what is no such thing is left out. */
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
