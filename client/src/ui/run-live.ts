import * as vscode from 'vscode';
import type { Connect, PoolFile } from '../flows/ports.ts';
import { isLiveError, type LiveAccess } from '../live/pool-gateway.ts';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { forLog } from './for-log.ts';
import { gatewayWithProgress } from './gateway-with-progress.ts';
import { notify } from './notify.ts';

const SHOW_LOG = 'Show Log';

/** A command that talks to a live pool. */
export interface LiveCommand {
  readonly title: string;
  /** The file that it is about; undefined where it is about none. */
  readonly file: PoolFile | undefined;
}

/**
 * Runs a command that talks to a live pool, with one message for whatever goes wrong. Does nothing in a workspace that
 * is not trusted, and says why.
 */
export async function runLive(
  services: Services,
  { title, file }: LiveCommand,
  task: () => Promise<void>,
): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    const manage = 'Manage Workspace Trust';
    const why = `${title} is off because this workspace is not trusted: its settings could send your requests elsewhere.`;
    void notify.warning(why, manage).then((answer) => {
      if (answer === manage) void vscode.commands.executeCommand('workbench.trust.manage');
    });
    return;
  }
  try {
    await (file ? services.runs.during(file.key, title, task) : task());
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
  offerLog(log, `${title} failed because of a fault in this extension. The log says more.`);
}

/** An error message with a button that opens the log. Nobody waits for it: it may stand for as long as the user likes. */
export function offerLog(log: vscode.LogOutputChannel, message: string): void {
  void notify.error(message, SHOW_LOG).then((answer) => {
    if (answer === SHOW_LOG) log.show();
  });
}

/** Connects as the settings say, for the file or folder that the call is about. */
export function connectFor(access: LiveAccess, resource: vscode.Uri | undefined): Connect {
  return async (region) => gatewayWithProgress(await access.connect({ ...connectionSettings(resource), region }));
}

/** Says that a file cannot be used as it stands, and opens the list of what is wrong with it. */
export function tellProblems(name: string, problems: number, consequence: string): void {
  void notify.error(`${name} has ${problems === 1 ? 'an error' : `${problems} errors`}. ${consequence}`);
  showProblems();
}

/** Opens the list of problems. */
export function showProblems(): void {
  void vscode.commands.executeCommand('workbench.actions.view.problems');
}
