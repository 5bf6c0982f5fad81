import { vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import { Uri } from 'vscode';
import { RULES, ruleLevels } from '../rule-levels.ts';
import type { ServerInput } from '../language-server.ts';
import { errorHandlerFor } from './error-handler.ts';

const none: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/** Creates the options of the language client, for desktop and browser. */
export function clientOptions(input: ServerInput): LanguageClientOptions {
  return {
    documentSelector: [{ language: input.language }, { pattern: '**/userpool.config.json' }],
    outputChannel: input.log,
    errorHandler: errorHandlerFor(input),
    // The default handler shows the server's error message unchanged.
    initializationFailedHandler: () => false,
    initializationOptions: input.initializationOptions,
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) =>
        input.showsDiagnosticsFor('uri' in document ? document.uri : document)
          ? next(document, previousResultId, token)
          : none,
      workspace: {
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return params.items.map(({ section, scopeUri }, index): unknown =>
            section === RULES ? ruleLevels(scopeUri === undefined ? undefined : Uri.parse(scopeUri)) : values[index],
          );
        },
      },
      executeCommand: async (command, args, next) => {
        const result: unknown = await next(command, args);
        input.onExecuted(args[0], result);
        return result;
      },
    },
  };
}
