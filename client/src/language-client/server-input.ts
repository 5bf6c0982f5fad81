import { commands, l10n, type LogOutputChannel, type Uri } from 'vscode';
import { REPORT_CONVERSION } from '../commands/report-conversion.ts';
import { LANGUAGE } from '../editors/editor-file.ts';
import { serverOff } from '../notifications/messages/server.ts';
import { isUserDocument } from '../editors/user-documents.ts';
import { showNotice } from '../notifications/show-notice.ts';
import type { RestartPolicy } from './restart-policy.ts';
import type { ServerInput } from './language-server.ts';

/**
 * Creates the configuration of the language server, for desktop and browser.
 * @param rulesPage the URI of docs/rules.md, to which diagnostics link
 * @param restarts decides whether to restart the server after an exit
 */
export function serverInput(log: LogOutputChannel, rulesPage: Uri, restarts: RestartPolicy): ServerInput {
  return {
    log,
    language: LANGUAGE,
    initializationOptions: {
      // VS Code has a command that triggers suggestions; other clients may not have one.
      triggerSuggestCommand: true,
      reportConversionCommand: true,
      changeSeverityCommand: true,
      // VS Code's JSON support formats userpool.config.json.
      formattingLanguage: LANGUAGE,
      ruleLevels: true,
      ruleLink: rulesPage.toString(),
      translations: l10n.bundle,
    },
    // The Problems view should not list diagnostics for read-only versions, such as a file from an old commit.
    showsDiagnosticsFor: isUserDocument,
    onExecuted: (file, report) => void (report && commands.executeCommand(REPORT_CONVERSION, file, report)),
    onEnded: () => restarts.onEnded(),
    onGaveUp: () => showNotice({ log }, serverOff(), { command: 'userpool.restartServer' }, {}),
  };
}
