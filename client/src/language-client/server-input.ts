import { l10n, type LogOutputChannel, type Uri } from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { serverOff } from '../notifications/messages/server.ts';
import { isUserDocument } from '../editors/user-documents.ts';
import { showNotice } from '../notifications/show-notice.ts';
import type { RestartPolicy } from './restart-policy.ts';
import type { ServerInput } from './language-server.ts';

/**
 * What a language server of ours has to be given, wherever it runs.
 * @param rulesPage where docs/rules.md can be opened: problems link to it
 * @param restarts decides whether a server that ended is started again
 */
export function serverInput(log: LogOutputChannel, rulesPage: Uri, restarts: RestartPolicy): ServerInput {
  return {
    log,
    language: LANGUAGE,
    initializationOptions: {
      // VS Code has the command that opens the next list of suggestions; other clients may not.
      triggerSuggestCommand: true,
      ruleLink: rulesPage.toString(),
      translations: l10n.bundle,
    },
    // What was wrong with a file at some commit is nothing to be listed among the problems that there are.
    showsDiagnosticsFor: isUserDocument,
    onEnded: () => restarts.onEnded(),
    onGaveUp: () => showNotice({ log }, serverOff(), { command: 'userpool.restartServer' }, {}),
  };
}
