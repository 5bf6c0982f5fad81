import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import { MFA_FACTORS, type FactorsByPool } from '#pool/protocol';
import { basesIn } from './bases.ts';
import { registerAddMissing } from './commands/add-missing.ts';
import { registerCompare } from './commands/compare.ts';
import { registerCopyAsCli } from './commands/copy-as-cli.ts';
import { registerPull } from './commands/pull.ts';
import { registerPush } from './commands/push.ts';
import { registerRestore } from './commands/restore.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerSelectProfile } from './commands/select-profile.ts';
import { registerShowLog } from './commands/show-log.ts';
import { createLanguageClient } from './language-client.ts';
import { lazyAccess } from './live/lazy-access.ts';
import type { Services } from './services.ts';
import { snapshotsIn } from './snapshots.ts';
import { KnownFactors } from './ui/known-factors.ts';
import { Previews } from './ui/previews.ts';
import { ServiceDiagnostics } from './ui/service-diagnostics.ts';

/** Constructs and connects everything; VS Code calls it at the first pool file or command. */
export function activate(context: vscode.ExtensionContext): void {
  // The flows and pool/ know no VS Code, and have their texts translated by themselves.
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  // Buttons and lenses for live pools show where this is set; it is not in a browser (browser/extension.ts).
  void vscode.commands.executeCommand('setContext', 'userpool.live', true);
  const log = vscode.window.createOutputChannel('User Pools for Amazon Cognito', { log: true });
  const client = createLanguageClient(context, log);
  const tellFactors = (all: FactorsByPool): void =>
    void client.sendNotification(MFA_FACTORS, all).catch(() => undefined);
  const factors = new KnownFactors({ memento: context.workspaceState, log, tell: tellFactors });
  const services: Services = {
    log,
    access: lazyAccess(async () => {
      const { createLiveAccess } = await import('./aws/index.ts');
      return createLiveAccess({
        userAgent: `cognito-userpool-vscode/${(context.extension.packageJSON as { version: string }).version}`,
        mfaCode: (serial) =>
          Promise.resolve(
            vscode.window.showInputBox({
              title: vscode.l10n.t('MFA code of {0}', serial),
              password: true,
              ignoreFocusOut: true,
            }),
          ),
        log: (line) => log.info(line),
        translations: vscode.l10n.bundle,
      });
    }),
    bases: basesIn(context.workspaceState, log),
    snapshots: snapshotsIn(context.globalStorageUri, log),
    previews: new Previews(),
    serviceDiagnostics: new ServiceDiagnostics(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules.md')),
    mfa: factors,
  };
  context.subscriptions.push(
    log,
    services.previews,
    services.serviceDiagnostics,
    registerPull(services),
    registerPush(services),
    registerCompare(services),
    registerRestore(services),
    registerAddMissing(services),
    registerSelectProfile(services),
    registerCopyAsCli(services),
    registerRestartServer(client),
    registerShowLog(log),
    client,
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) tellFactors(factors.all);
  });
  client.start().catch((error: unknown) => {
    log.error('The language server did not start.', error instanceof Error ? error.message : String(error));
  });
}
