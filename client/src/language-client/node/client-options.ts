import { vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import type { ServerInput } from '../language-server.ts';
import { errorHandlerFor } from './error-handler.ts';

const none: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/** What a language client of ours wants, wherever its server runs. */
export function clientOptions(input: ServerInput): LanguageClientOptions {
  return {
    documentSelector: [{ language: input.language }],
    outputChannel: input.log,
    errorHandler: errorHandlerFor(input),
    // Without it, VS Code's client shows what the server answers, as it is.
    initializationFailedHandler: () => false,
    initializationOptions: input.initializationOptions,
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) =>
        input.showsDiagnosticsFor('uri' in document ? document.uri : document)
          ? next(document, previousResultId, token)
          : none,
    },
  };
}
