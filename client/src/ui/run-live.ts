import * as vscode from 'vscode';
import type { Connect } from '../flows/ports.ts';
import { inOne } from '../live/in-one.ts';
import { isLiveError, type LiveAccess } from '../live/pool-gateway.ts';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { forLog } from './for-log.ts';
import { gatewayWithProgress } from './gateway-with-progress.ts';
import { notify } from './notify.ts';

/**
 * Runs a command that talks to a live pool, with one message for whatever goes wrong. Does nothing in a workspace that
 * is not trusted, and says why.
 * @param title the command's name in the log
 */
export async function runLive(services: Services, title: string, task: () => Promise<void>): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const why = vscode.l10n.t(
      'Live pools are out of reach because this workspace is not trusted: its settings could send your requests elsewhere.',
    );
    void notify.warning(why, manage).then((answer) => {
      if (answer === manage) void vscode.commands.executeCommand('workbench.trust.manage');
    });
    return;
  }
  try {
    await task();
  } catch (error) {
    tell(services, title, error);
  }
}

function tell({ log }: Services, title: string, error: unknown): void {
  if (isLiveError(error)) {
    if (error.kind === 'cancelled') return;
    log.error(`${title}: ${forLog(error)}`);
    offerLog(log, error.message);
    return;
  }
  log.error(`${title} failed unexpectedly.`, error instanceof Error ? (error.stack ?? error.message) : String(error));
  offerLog(log, vscode.l10n.t('The command failed because of a fault in this extension. The log says more.'));
}

/** An error message with a button that opens the log. Nobody waits for it: it may stand for as long as the user likes. */
export function offerLog(log: vscode.LogOutputChannel, message: string): void {
  const showLog = vscode.l10n.t('Show Log');
  void notify.error(message, showLog).then((answer) => {
    if (answer === showLog) log.show();
  });
}

/** Connects as the settings say, for the file or folder that the call is about. */
export function connectFor(access: LiveAccess, resource: vscode.Uri | undefined): Connect {
  return async (region) => gatewayWithProgress(await access.connect({ ...connectionSettings(resource), region }));
}

/** Says that a file cannot be used as it stands, and opens the list of what is wrong with it. */
export function tellProblems(name: string, problems: number, consequence: string): void {
  const errors =
    problems === 1 ? vscode.l10n.t('{0} has an error.', name) : vscode.l10n.t('{0} has {1} errors.', name, problems);
  void notify.error(inOne(errors, consequence));
  showProblems();
}

/** Opens the list of problems. */
export function showProblems(): void {
  void vscode.commands.executeCommand('workbench.actions.view.problems');
}
