import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { type PoolFile, type Pulled, type PullOutcome, readPoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { commandFor } from '../commands/command-for.ts';
import { pullNotice, withMfaStep } from './messages/pull.ts';
import { showNotice, showProblems } from './show-notice.ts';
import { showStatusText } from './status-text.ts';
import { completeMilestone } from '../walkthrough-progress.ts';

/** Completes the last step of the walkthrough when the user has pulled one of their own pools. */
export function markConnected(file: PoolFile, { kind }: PullOutcome): void {
  const read = kind === 'pulled' || kind === 'unchanged' ? readPoolFile(file, 'readable') : undefined;
  if (read?.kind === 'readable' && !isSandboxPool(read.poolId)) completeMilestone('connected');
}

/**
 * Reports the outcome of a pull into an open document.
 * @param options `offersMfa`: whether to offer to also pull the pool's MFA settings; `beforePush`: whether to offer to
 * continue with the push that started the pull
 */
export function reportPull(
  services: Services,
  document: vscode.TextDocument,
  outcome: PullOutcome,
  { offersMfa = false, beforePush = false } = {},
): void {
  const { name } = editorFile(document);
  if (outcome.kind === 'cancelled') {
    services.log.info(`Pull into ${name} canceled; the file is as it was.`);
    showStatusText(vscode.l10n.t("Canceled. The file wasn't changed."));
    return;
  }
  if (outcome.kind === 'unreadable') showProblems();
  showNotice(
    services,
    withMfaStep(
      pullNotice(name, outcome, { beforePush }),
      offersMfa && (outcome.kind === 'pulled' || outcome.kind === 'unchanged'),
    ),
    { document, command: commandFor('userpool.pull', document) },
    { 'show-pulled': () => outcome.kind === 'pulled' && showPulled(services, document, outcome) },
  );
}

/** Compares a file with its text before a pull. In the diff, each change has an arrow that reverts it. */
async function showPulled(
  { previews }: Pick<Services, 'previews'>,
  document: vscode.TextDocument,
  { before }: Pulled,
): Promise<void> {
  const { name } = editorFile(document);
  const left = previews.transient(vscode.l10n.t('{0} (before pull)', name), before);
  await previews.compare(left, document.uri, vscode.l10n.t('{0}: Before Pull ↔ Now', name));
}
