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
