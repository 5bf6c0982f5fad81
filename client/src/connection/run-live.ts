import { poolIdIn } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { kindOf } from '#core/resources';
import type { Connect } from '#live/operations';
import { isLiveError, type LiveAccess } from '#live/gateway';
import type { Services } from '../services.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { formatForLog } from '#live/messages';
import { gatewayWithProgress } from './gateway-with-progress.ts';
import { failed, unexpectedFailure } from '../notifications/messages/failure.ts';
import { showNotice, type About } from '../notifications/show-notice.ts';
import { clearStatusText } from '../notifications/status-text.ts';
import type { Target } from './target.ts';

/**
 * Runs a live command, and reports a failure in one notification. Removes the previous command's status text.
 * @returns the result of the command; undefined if it failed
 */
export async function runLive<T>(services: Services, about: About, task: () => Promise<T>): Promise<T | undefined> {
  clearStatusText();
  try {
    const { document, command } = about;
    return await (document ? services.runs.during(document.uri.toString(), titleOf(command), task) : task());
  } catch (error) {
    report(services, about, error);
    return undefined;
  }
}

function report(services: Services, about: About, error: unknown): void {
  const { log } = services;
  if (isLiveError(error)) {
    if (error.kind === 'cancelled') return;
    log.error(`${about.command}: ${formatForLog(error)}`);
    showNotice(services, failed(error, isAboutPoolOf(about, error.message)), about, {});
    return;
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error(`${about.command} failed unexpectedly.`, reason);
  showNotice(services, unexpectedFailure(), about, {});
}

/** Whether a message is about the pool of the command's pool file. */
function isAboutPoolOf({ document }: About, message: string): boolean {
  if (!document || kindOf(fileNameOf(document.uri))?.id === 'mfa') return false;
  const poolId = poolIdIn(parseDocument(document.getText()).root);
  return poolId !== undefined && message.includes(poolId);
}

/** Returns the function that connects to the target of a command. */
export function connectFor(access: LiveAccess, target: Target): Connect {
  return async (region) => gatewayWithProgress(await access.connect({ ...target, region }));
}
