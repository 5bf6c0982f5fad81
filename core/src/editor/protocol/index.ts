/** The LSP method by which a server in a web worker requests a script from dist/ in the client's package. */
export const PACKAGED_SCRIPT = 'userpool/packagedScript';

/**
 * The LSP method for converting any text to pool files. Its parameters are {@link ConvertParams}, and its result is the
 * `FileConversion` of `core/src/diagnostics`.
 */
export const CONVERT_TEXT = 'userpool/convertText';

/** The parameters of {@link CONVERT_TEXT}. */
export interface ConvertParams {
  readonly text: string;
}
