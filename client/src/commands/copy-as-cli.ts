import * as vscode from 'vscode';
import { regionOf } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import { toCliCommand } from '#core/sync';
import { planFile } from '#live/operations';
import type { Services } from '../services.ts';
import { pushAsText } from '#live/messages';
import { cliOptions } from '../connection/cli-options.ts';
import { openPoolFile } from '../editors/editor-file.ts';
import { copiedChanges, copiedPush, notCopied } from '../notifications/messages/copied.ts';
import { listProblems, logOutcome } from '../notifications/push-problems.ts';
import { pushDependencies } from '../connection/push-dependencies.ts';
import { ensurePool } from './choose-pool.ts';
import { runLive } from '../connection/run-live.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { targetFor } from '../connection/target.ts';

const COMMAND = 'userpool.copyAsCli';

/**
 * `userpool.copyAsCli`: copies, as an AWS CLI command, the request that a push of the file in the editor would send.
 */
export function registerCopyAsCli(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (target?: unknown) => {
    const open = await openPoolFile(
      services,
      target,
      vscode.l10n.t('Open the *.userpool.json file whose push you want to copy as a command.'),
    );
    if (!open || !(await ensurePool(services, open.document))) return;
    const { document, file } = open;
    if (reportNewPool(services, document, COMMAND)) return;
    const about = { document, command: COMMAND };
    await runLive(services, about, async () => {
      services.serviceDiagnostics.clear(document);
      const target = await targetFor(services, document);
      const { version } = document;
      const dependencies = pushDependencies(services, document.uri, target);
      const planned = await planFile(file, {
        ...dependencies,
        bases: services.bases.at(target.endpoint),
        leftOut: (plans) => dependencies.prompts.askLeftOut(plans, false),
      });
      if (planned.kind !== 'planned') {
        const copied = { ...about, name: file.name, version, target };
        logOutcome(services, copied, planned);
        const notice = notCopied(file.name, planned, listProblems(services, copied, planned));
        if (notice) showNotice(services, notice, about, {});
        return;
      }
      const { plan } = planned;
      const options = cliOptions(services, target, regionOf(plan.pool.poolId));
      const [{ kind, request }] = plan.steps;
      const { operation } = liveKind(kind).requests.update;
      await vscode.env.clipboard.writeText(toCliCommand(request, options, operation));
      showNotice(services, copiedPush(plan, options.shell), about, {
        'show-changes': () =>
          services.previews.page(
            vscode.l10n.t('Changes'),
            pushAsText(copiedChanges(plan), plan, { ...target, isProtected: false }),
          ),
      });
    });
  });
}
