import { vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import { Uri } from 'vscode';
import { RULES, ruleLevels } from '../rule-levels.ts';
import type { ServerInput } from '../language-server.ts';
import { errorHandlerFor } from './error-handler.ts';

const none: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

const CONFIG_FILE = '/userpool.config.json';

/** Removes the errors that VS Code's own JSON support also reports. */
function withoutJsonErrors(
  report: vsdiag.DocumentDiagnosticReport | null | undefined,
): vsdiag.DocumentDiagnosticReport | null | undefined {
  if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
  const items = report.items.filter(({ code }) => code !== 'json-syntax' && code !== 'duplicate-key');
  return { ...report, items };
}

/** Creates the options of the language client, for desktop and browser. */
export function clientOptions(input: ServerInput): LanguageClientOptions {
  return {
    documentSelector: [{ language: input.language }, { pattern: `**${CONFIG_FILE}` }],
    outputChannel: input.log,
    errorHandler: errorHandlerFor(input),
    // The default handler shows the server's error message unchanged.
    initializationFailedHandler: () => false,
    initializationOptions: input.initializationOptions,
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = 'uri' in document ? document.uri : document;
        if (!input.showsDiagnosticsFor(uri)) return none;
        const report = await next(document, previousResultId, token);
        return uri.path.endsWith(CONFIG_FILE) ? withoutJsonErrors(report) : report;
      },
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
