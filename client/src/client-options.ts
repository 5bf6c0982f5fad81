import { l10n, type LogOutputChannel, type Uri } from 'vscode';
import { vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import { errorHandlerFor } from './server/error-handler.ts';
import type { ServerEnds } from './server/ends.ts';
import { LANGUAGE } from './ui/editor-file.ts';
import { serverOff } from './ui/notices/server.ts';
import { isOwn } from './ui/own-documents.ts';
import { showNotice } from './ui/show-notice.ts';

const none: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/**
 * What a language client of ours wants, wherever its server runs.
 * @param rulesPage where docs/rules.md can be opened: problems link to it
 * @param ends decides whether a server that ended is started again
 */
export function clientOptions(log: LogOutputChannel, rulesPage: Uri, ends: ServerEnds): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: log,
    errorHandler: errorHandlerFor(ends, () =>
      showNotice({ log }, serverOff(), { command: 'userpool.restartServer' }, {}),
    ),
    // Without it, VS Code's client shows what the server answers, as it is.
    initializationFailedHandler: () => false,
    initializationOptions: {
      // VS Code has the command that opens the next list of suggestions; other clients may not.
      triggerSuggestCommand: true,
      ruleLink: rulesPage.toString(),
      translations: l10n.bundle,
    },
    middleware: {
      // What was wrong with a file at some commit is nothing to be listed among the problems that there are.
      provideDiagnostics: (document, previousResultId, token, next) =>
        isOwn('uri' in document ? document.uri : document) ? next(document, previousResultId, token) : none,
    },
  };
}
