import * as vscode from 'vscode';
import { missingFactor } from '#core/resources/mfa-factors';
import { planFile } from '#live/operations';
import type { Services } from '../services.ts';
import { pushDependencies } from '../connection/push-dependencies.ts';
import { runLive } from '../connection/run-live.ts';
import { targetFor } from '../connection/target.ts';
import { isPoolEditor } from '../editor-state/pool-editors.ts';
import { LANGUAGE, openPoolFile } from '../editors/editor-file.ts';
import { COPY_FACTOR_COMMAND, copyStepOf, labelOf, toCommand } from '../next-steps.ts';
import { copyFactorCommand } from '../notifications/copy-factor-command.ts';
import { hasFactor, notCopied } from '../notifications/messages/copied.ts';
import { listProblems } from '../notifications/push-problems.ts';
import { showNotice } from '../notifications/show-notice.ts';

/**
 * Registers the command that copies the SetUserPoolMfaConfig call that must precede a push, and the code action that
 * offers this command for diagnostics about a missing factor.
 */
export function registerCopyFactorCommand(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COPY_FACTOR_COMMAND, (argument?: unknown) => copyFor(services, argument)),
    vscode.languages.registerCodeActionsProvider(
      { language: LANGUAGE },
      { provideCodeActions: (document, _, { diagnostics }) => actionsFor(document, diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function actionsFor(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  if (!isPoolEditor(document)) return [];
  return diagnostics.flatMap((diagnostic) => {
    const { code } = diagnostic;
    const factor = missingFactor([String(typeof code === 'object' ? code.value : code)]);
    if (!factor) return [];
    const step = copyStepOf(factor);
    const action = new vscode.CodeAction(labelOf(step), vscode.CodeActionKind.QuickFix);
    return [Object.assign(action, { diagnostics: [diagnostic], command: toCommand(step, document.uri) })];
  });
}

async function copyFor(services: Services, argument: unknown): Promise<void> {
  const open = await openPoolFile(
    services,
    argument,
    vscode.l10n.t('Open the *.userpool.json file that you want to copy as an AWS CLI command.'),
  );
  if (!open) return;
  const { document, file } = open;
  const about = { document, command: 'userpool.copyAsCli' };
  await runLive(services, about, async () => {
    const target = await targetFor(services, document);
    const { version } = document;
    const planned = await planFile(file, {
      ...(await pushDependencies(services, document.uri, target)),
      bases: services.bases.at(target.endpoint),
      leftOut: 'keep',
    });
    if (planned.kind === 'blocked' && planned.missingFactorConfig) {
      await copyFactorCommand(services, { document, target }, planned);
      return;
    }
    const copied = { ...about, name: file.name, version, target };
    const notice =
      'plan' in planned
        ? hasFactor(planned.plan.pool.poolName)
        : notCopied(file.name, planned, listProblems(services, copied, planned));
    if (notice) showNotice(services, notice, about, {});
  });
}
