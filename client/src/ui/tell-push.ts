import * as vscode from 'vscode';
import { regionOf } from '#pool/fields';
import { formatPath } from '#pool/json';
import { toCliCommand } from '#pool/sync';
import type { PushOutcome } from '../flows/push-pool.ts';
import type { Services } from '../services.ts';
import { cliOptions } from './cli-options.ts';
import { forLog } from './for-log.ts';
import { offerLog, showProblems, tellProblems } from './run-live.ts';
import { counted, listChanges } from './words.ts';
import { notify } from './notify.ts';

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
      vscode.window.setStatusBarMessage('Push cancelled: nothing was sent.', 8000);
      return;
    case 'restless':
      void notify.error(
        `Nothing was sent: ${outcome.poolName} changed each time you were asked. Find out who changes it, and push again.`,
      );
      return;
    case 'invalid':
      tellProblems(pushed.name, outcome.findings.length, 'Nothing was sent. Fix what Problems lists, then push again.');
      return;
    case 'refused':
      void tellRefused(services, pushed, outcome);
      return;
    case 'turned-down':
      tellTurnedDown(services, pushed, outcome);
      return;
    case 'nothing-to-do':
      void notify.info(`${outcome.plan.poolName} already is as ${pushed.name} says. Nothing was sent.`);
      return;
    case 'no-snapshot':
      void notify.error(
        `Nothing was sent: the snapshot of the live pool, which is kept before every push, could not be written (${outcome.reason}).`,
      );
      return;
    case 'unclear':
      log.error(`Push of ${pushed.name}: outcome unknown. Snapshot of before: ${outcome.snapshot}`);
      void notify.error(
        `${outcome.error.message} The request may or may not have been carried out: compare ${pushed.name} with the live pool before you push again. What was live before is kept as a snapshot.`,
      );
      return;
    case 'pushed-unread':
      log.warn(`Pushed to ${outcome.plan.poolId}; it could not be read back: ${forLog(outcome.error)}`);
      void notify.warning(
        `Pushed ${counted(outcome.plan.changes.length, 'change')} to ${outcome.plan.poolName}: Cognito accepted the request. It could not be read back, so compare when you can. ${outcome.error.message}`,
      );
      return;
    case 'pushed':
      tellPushed(log, pushed, outcome);
  }
}

/** What would be refused is not sent; where another call has to come first, it is offered as a command. */
async function tellRefused(
  services: Services,
  { document, version }: PushedThing,
  { refusals, mfaRemedy }: Extract<PushOutcome, { kind: 'refused' }>,
): Promise<void> {
  if (document && document.version === version) {
    services.serviceDiagnostics.showRefusals(
      document,
      refusals.filter(({ code }) => !isShown(document, code)),
    );
    showProblems();
  }
  const copy = 'Copy AWS CLI Command';
  const message = `Nothing was sent. ${refusals.map(({ reason }) => reason).join(' ')}`;
  const answer = await notify.error(message, ...(mfaRemedy ? [copy] : []));
  if (!mfaRemedy || answer !== copy) return;
  const poolId = typeof mfaRemedy['UserPoolId'] === 'string' ? mfaRemedy['UserPoolId'] : '';
  const mode = typeof mfaRemedy['MfaConfiguration'] === 'string' ? mfaRemedy['MfaConfiguration'] : 'as it was';
  const options = cliOptions(services, document?.uri, regionOf(poolId));
  await vscode.env.clipboard.writeText(toCliCommand(mfaRemedy, options, 'set-user-pool-mfa-config'));
  void notify.info(
    `Copied. The command changes the pool by itself: MFA is ${mode} then, with the factors that the pool has and the one that is missing. Run it, then push again.`,
  );
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
    serviceDiagnostics.showObjection(
      document,
      objection,
      error.code,
      [error.said || error.message, advice].join(' ').trim(),
    );
    showProblems();
  }
  offerLog(log, [error.message, advice].join(' ').trim());
}

function tellPushed(
  log: vscode.LogOutputChannel,
  { document }: PushedThing,
  { plan, notStuck }: Extract<PushOutcome, { kind: 'pushed' }>,
): void {
  const changes = counted(plan.changes.length, 'change');
  log.info(`Pushed ${changes} to ${plan.poolId}.`);
  if (notStuck.length > 0) {
    log.warn(`Did not stick: ${notStuck.map(({ path }) => formatPath(path)).join(', ')}`);
    void notify.warning(
      `Pushed to ${plan.poolName}, but the pool now differs from what was sent:\n${listChanges(notStuck)}`,
    );
    return;
  }
  const pushed = `Pushed ${changes} to ${plan.poolName}. The pool is as you sent it.`;
  if (document?.isClosed) {
    void notify.warning(`${pushed} The file was closed meanwhile: if it was not saved, open it and pull.`);
    return;
  }
  void (document?.isDirty ? offerToSave(pushed, document) : notify.info(pushed));
}

/** What was pushed is the text in the editor; the file on the disk may still say something else. */
async function offerToSave(pushed: string, document: vscode.TextDocument): Promise<void> {
  const save = 'Save File';
  if ((await notify.info(`${pushed} The file is not saved yet.`, save)) === save) {
    await document.save();
  }
}
