import { isJsonObject, memberOf } from '../../json/index.ts';
import type { MfaFactors } from '../../resources/mfa-factors/index.ts';

/** The LSP method for sending the MFA factors of live pools to the server. */
export const MFA_FACTORS = 'userpool/mfaFactors';

/** The LSP method by which a server in a web worker requests a script from dist/ in the client's package. */
export const PACKAGED_SCRIPT = 'userpool/packagedScript';

/**
 * The LSP method for converting any text to pool files. Its parameters are {@link ConvertParams}, and its result is the
 * `FileConversion` of `core/src/diagnostics`.
 */
export const CONVERT_TEXT = 'userpool/convertText';

/**
 * The client's command that reports a conversion after its edits. Its arguments are the URI of the document and a
 * `ConversionReport` of `core/src/convert`. Converting code actions have it if the client has the option
 * `reportConversionCommand`.
 */
export const REPORT_CONVERSION = 'userpool.reportConversion';

/** The parameters of {@link CONVERT_TEXT}. */
export interface ConvertParams {
  readonly text: string;
}

/** The content of {@link MFA_FACTORS}: MFA factors by pool ID. */
export type FactorsByPool = Readonly<Record<string, MfaFactors>>;

/** Parses the notification's content. Ignores invalid content, because any client can send it. */
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
