import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerChangeSeverity } from '../commands/change-severity.ts';
import { registerConvert } from '../commands/convert.ts';
import { registerReportConversion } from '../commands/report-conversion.ts';
import { registerNewFile } from '../commands/new-file.ts';
import { registerRestartServer } from '../commands/restart-server.ts';
import { registerShowLog } from '../commands/show-log.ts';
import { registerWalkthrough } from '../commands/walkthrough.ts';
import { RestartPolicy } from '../language-client/restart-policy.ts';
import { serverInput } from '../language-client/server-input.ts';
import { registerActiveFileKey } from '../editor-state/active-file-key.ts';
import { registerServerStatus } from '../editor-state/server-status.ts';
import { Previews } from '../editors/previews.ts';
import { registerAddMissing } from './add-missing.ts';
import { liveCommands } from './live-commands.ts';
import { createLanguageServer } from './language-server.ts';
import { registerUnavailableCommands } from './unavailable-commands.ts';
import { PackagedDocuments } from './packaged-documents.ts';

/** Activates the extension in a browser. All language features work; a command that needs AWS only shows a message. */
export function activate(context: vscode.ExtensionContext): void {
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = vscode.window.createOutputChannel('User Pools for Amazon Cognito', { log: true });
  const previews = new Previews();
  const documents = new PackagedDocuments(context.extensionUri);
  const restarts = new RestartPolicy();
  const server = createLanguageServer(
    serverInput(log, documents.uriOf('docs/rules.md'), restarts),
    context.extensionUri,
  );
  // Hides the buttons and menus for live pools.
  void vscode.commands.executeCommand('setContext', 'userpool.inBrowser', true);
  const started = server.start().catch((error: unknown) => {
    log.error('The language server did not start.', error instanceof Error ? error.message : String(error));
  });
  context.subscriptions.push(
    log,
    documents,
    registerAddMissing(log),
    registerConvert({ log }, server),
    previews,
    registerReportConversion({ log }, previews),
    registerChangeSeverity(server),
    registerNewFile(started),
    registerWalkthrough(context.extension.id),
    registerRestartServer(server, restarts),
    registerShowLog(log),
    registerServerStatus(server),
    // The view is empty, so VS Code shows its welcome content, which explains that live pools are not available.
    vscode.window.registerTreeDataProvider<never>('userpool.pools', {
      getChildren: () => [],
      getTreeItem: (node) => node,
    }),
    registerActiveFileKey(() => 'local'),
    ...registerUnavailableCommands(liveCommands),
    server,
  );
}
