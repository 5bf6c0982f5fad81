import * as vscode from 'vscode';
import { regionOf } from '#pool/fields';
import { formatPath } from '#pool/json';
import { toCliCommand } from '#pool/sync';
import type { PushOutcome } from '../flows/push-pool.ts';
import { inOne } from '../live/in-one.ts';
import type { Services } from '../services.ts';
import { cliOptions } from './cli-options.ts';
import { forLog } from './for-log.ts';
import { offerLog, showProblems, tellProblems } from './run-live.ts';
import { notify } from './notify.ts';
import { copiedRemedy, differs, pushedChanges, pushedUnread } from './words.ts';

/** What was pushed, as the user knows it. */
export interface PushedThing {
  readonly name: string;
  /** Its text in the editor; undefined where it is none. */
  readonly document: vscode.TextDocument | undefined;
  /** The version of the text that was pushed. */
  readonly version?: number;
}

/** Says how a push ended: one message, with the next step where there is one. */
export function tellPush(services: Services, pushed: PushedThing, outcome: PushOutcome): void {
  const { log } = services;
  switch (outcome.kind) {
    case 'cancelled':
      log.info(`Push of ${pushed.name} cancelled; nothing was sent.`);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Push cancelled: nothing was sent.'), 8000);
      return;
    case 'restless':
      void notify.error(
        vscode.l10n.t(
          'Nothing was sent: {0} changed each time you were asked. Find out who changes it, and push again.',
          outcome.poolName,
        ),
      );
      return;
    case 'invalid':
      tellProblems(
        pushed.name,
        outcome.findings.length,
        vscode.l10n.t('Nothing was sent. Fix what Problems lists, then push again.'),
      );
      return;
    case 'refused':
      void tellRefused(services, pushed, outcome);
      return;
    case 'turned-down':
      tellTurnedDown(services, pushed, outcome);
      return;
    case 'nothing-to-do':
      void notify.info(
        vscode.l10n.t('{0} already is as {1} says. Nothing was sent.', outcome.plan.poolName, pushed.name),
      );
      return;
    case 'no-snapshot':
      void notify.error(
        vscode.l10n.t(
          'Nothing was sent: the snapshot of the live pool, which is kept before every push, could not be written ({0}).',
          outcome.reason,
        ),
      );
      return;
    case 'unclear':
      log.error(`Push of ${pushed.name}: outcome unknown. Snapshot of before: ${outcome.snapshot}`);
      void notify.error(
        inOne(
          outcome.error.message,
          vscode.l10n.t(
            'The request may or may not have been carried out: compare {0} with the live pool before you push again. What was live before is kept as a snapshot.',
            pushed.name,
          ),
        ),
      );
      return;
    case 'pushed-unread':
      log.warn(`Pushed to ${outcome.plan.poolId}; it could not be read back: ${forLog(outcome.error)}`);
      void notify.warning(inOne(pushedUnread(outcome.plan), outcome.error.message));
      return;
    case 'pushed':
      tellPushed(log, pushed, outcome);
  }
}

/** What would be refused is not sent; where another call has to come first, it is offered as a command. */
async function tellRefused(
  { serviceDiagnostics }: Services,
  { document, version }: PushedThing,
  { refusals, mfaRemedy }: Extract<PushOutcome, { kind: 'refused' }>,
): Promise<void> {
  if (document && document.version === version) {
    serviceDiagnostics.showRefusals(
      document,
      refusals.filter(({ code }) => !isShown(document, code)),
    );
    showProblems();
  }
  const copy = vscode.l10n.t('Copy AWS CLI Command');
  const message = inOne(vscode.l10n.t('Nothing was sent.'), ...refusals.map(({ reason }) => reason));
  const answer = await notify.error(message, ...(mfaRemedy ? [copy] : []));
  if (!mfaRemedy || answer !== copy) return;
  const poolId = typeof mfaRemedy['UserPoolId'] === 'string' ? mfaRemedy['UserPoolId'] : '';
  const options = cliOptions(document?.uri, regionOf(poolId));
  await vscode.env.clipboard.writeText(toCliCommand(mfaRemedy, options, 'set-user-pool-mfa-config'));
  void notify.info(copiedRemedy(mfaRemedy));
}

/** Whether the language server shows a finding of that code already. */
function isShown(document: vscode.TextDocument, code: string): boolean {
  return vscode.languages
    .getDiagnostics(document.uri)
    .some((shown) => (typeof shown.code === 'object' ? shown.code.value : shown.code) === code);
}

/** The service's own refusal: in Problems on the member that it is about, where that is known. */
function tellTurnedDown(
  { log, serviceDiagnostics }: Services,
  { document, version }: PushedThing,
  { error, objection }: Extract<PushOutcome, { kind: 'turned-down' }>,
): void {
  const advice = objection?.advice ?? '';
  log.error(forLog(error));
  if (objection && document && document.version === version) {
    serviceDiagnostics.showObjection(document, objection, error.code, inOne(error.said || error.message, advice));
    showProblems();
  }
  offerLog(log, inOne(error.message, advice));
}

function tellPushed(
  log: vscode.LogOutputChannel,
  { document }: PushedThing,
  { plan, notStuck }: Extract<PushOutcome, { kind: 'pushed' }>,
): void {
  log.info(`Pushed to ${plan.poolId}. Changes: ${plan.changes.length}.`);
  if (notStuck.length > 0) {
    log.warn(`Did not stick: ${notStuck.map(({ path }) => formatPath(path)).join(', ')}`);
    void notify.warning(differs(plan, notStuck));
    return;
  }
  const pushed = inOne(pushedChanges(plan), vscode.l10n.t('The pool is as you sent it.'));
  if (document?.isClosed) {
    const closed = vscode.l10n.t('The file was closed meanwhile: if it was not saved, open it and pull.');
    void notify.warning(inOne(pushed, closed));
    return;
  }
  void (document?.isDirty ? offerToSave(pushed, document) : notify.info(pushed));
}

/** What was pushed is the text in the editor; the file on the disk may still say something else. */
async function offerToSave(pushed: string, document: vscode.TextDocument): Promise<void> {
  const save = vscode.l10n.t('Save File');
  if ((await notify.info(inOne(pushed, vscode.l10n.t('The file is not saved yet.')), save)) === save) {
    await document.save();
  }
}
