/** The LSP method that a server in a web worker uses to request a script from dist/ in the client's package. */
export const PACKAGED_SCRIPT = 'userpool/packagedScript';

/**
 * The LSP method for converting any text to pool files. Its parameters are {@link ConvertParams}, and its result is the
 * `FileConversion` of `core/src/diagnostics`.
 */
export const CONVERT_TEXT = 'userpool/convertText';

/**
 * The server's command that converts an open document. Its arguments are the URI of the document and the title of the
 * conversion.
 */
export const CONVERT = 'userpool.server.convert';

/**
 * The client's command that reports a conversion after its edits have been applied. Its arguments are the URI of the
 * document and a `ConversionReport` from `core/src/convert`. Code actions that convert a file include the command if
 * the client sets the option `reportConversionCommand`.
 */
export const REPORT_CONVERSION = 'userpool.reportConversion';

/** The parameters of {@link CONVERT_TEXT}. */
export interface ConvertParams {
  readonly text: string;
}
