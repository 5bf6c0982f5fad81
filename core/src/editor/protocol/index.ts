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

/**
 * The LSP method that sets the severity of a code in the configuration file of a document, which is created if needed.
 * Its parameters are {@link SetSeverityParams}, and its result is the URI of the configuration file, or null if the
 * file was not changed.
 */
export const SET_SEVERITY = 'userpool/setSeverity';

/**
 * The client's command that asks for a severity and sends it with {@link SET_SEVERITY}. Its arguments are the URI of a
 * document, a code, and the code's current severity. Code actions include the command if the client sets the option
 * `changeSeverityCommand`.
 */
export const CHANGE_SEVERITY = 'userpool.changeSeverity';

/** The parameters of {@link SET_SEVERITY}. */
export interface SetSeverityParams {
  readonly uri: string;
  readonly code: string;
  readonly severity: string;
}

/** The parameters of {@link CONVERT_TEXT}. */
export interface ConvertParams {
  readonly text: string;
}
