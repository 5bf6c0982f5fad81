import * as vscode from 'vscode';
import { snapshotBefore, type PartialPush } from '#live/operations';
import type { Services } from '../services.ts';
import { runLive } from '../connection/run-live.ts';
import { runRestore } from '../connection/run-restore.ts';
import { reportPush } from '../notifications/report-push-outcome.ts';
import type { PushedThing } from '../notifications/push-problems.ts';

/**
 * Restores the resources that a push had already changed when it stopped. Shows the changes and asks for confirmation
 * first.
 */
export async function undoSent(
  services: Services,
  { document, target, command }: Pick<PushedThing, 'document' | 'target' | 'command'>,
  partial: PartialPush,
): Promise<void> {
  if (!document) return;
  const about = { document, command };
  await runLive(services, about, async () => {
    const snapshot = snapshotBefore(partial);
    const question = vscode.l10n.t('Restore {0} to the configuration it had before this push?', snapshot.poolName);
    const prompts = { askOther: () => Promise.resolve('both' as const) };
    const { outcome } = await runRestore(services, { document, target, snapshot, question, prompts });
    reportPush(services, { ...about, target, name: vscode.l10n.t('The previous configuration') }, outcome);
  });
}
