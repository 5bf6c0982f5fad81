import { l10n, type LogOutputChannel, type Uri } from 'vscode';
import { vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE } from './ui/editor-file.ts';
import { isOwn } from './ui/own-documents.ts';

const none: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/**
 * What a language client of ours wants, wherever its server runs.
 * @param rulesPage where docs/rules.md can be opened: problems link to it
 */
export function clientOptions(log: LogOutputChannel, rulesPage: Uri): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: log,
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
