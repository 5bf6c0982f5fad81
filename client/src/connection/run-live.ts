import type { Connect } from '#live/operations';
import { isLiveError, type LiveAccess } from '#live/gateway';
import type { Services } from '../services.ts';
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
    showNotice(services, failed(error), about, {});
    return;
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error(`${about.command} failed unexpectedly.`, reason);
  showNotice(services, unexpectedFailure(), about, {});
}

/** Returns the function that connects to the target of a command. */
export function connectFor(access: LiveAccess, target: Target): Connect {
  return async (region) => gatewayWithProgress(await access.connect({ ...target, region }));
}
