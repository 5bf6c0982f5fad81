import * as vscode from 'vscode';
import { regionOf } from '#core/aws/pool-ids';
import { planAsCliCommand } from '#core/sync';
import { isNewPool, planFile, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { pushAsText } from '#live/messages';
import { cliOptions } from '../connection/cli-options.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { copiedChanges, copiedPush } from '../notifications/messages/copied.ts';
import { pushDependencies } from '../connection/push-dependencies.ts';
import { ensurePool } from './choose-pool.ts';
import { copyCreation } from './copy-creation.ts';
import { runLive } from '../connection/run-live.ts';
import { reportNotCopied } from '../notifications/report-not-copied.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { targetFor } from '../connection/target.ts';
import { commandFor } from './command-for.ts';
import { registerForKinds } from './for-kinds.ts';

const COMMAND = 'userpool.copyAsCli';

/**
 * `userpool.copyAsCli`: copies, as an AWS CLI command, the request that a push of the file in the editor would send.
 * For a file that describes a new pool, copies the request that creates the pool.
 */
export function registerCopyAsCli(services: Services): vscode.Disposable {
  return registerForKinds(COMMAND, async (target?: unknown) => {
    const open = await openPoolFile(services, target, COMMAND);
    if (!open || !(await ensurePool(services, open.document))) return;
    const { document, file } = open;
    const command = commandFor(COMMAND, document);
    const about = { document, command };
    const copy = isNewPool(file) ? copyCreation : copyPush;
    await runLive(services, about, () => {
      services.serviceDiagnostics.clear(document);
      return copy(services, about, file);
    });
  });
}

async function copyPush(
  services: Services,
  { document, command }: { readonly document: vscode.TextDocument; readonly command: string },
  file: PoolFile,
): Promise<void> {
  const about = { document, command };
  const target = await targetFor(services, document);
  const { version } = document;
  const dependencies = await pushDependencies(services, document.uri, target);
  const planned = await planFile(file, {
    ...dependencies,
    bases: services.bases.at(target.endpoint),
    leftOut: (plans) => dependencies.prompts.askLeftOut(plans, false),
  });
  if (planned.kind !== 'planned') {
    reportNotCopied(services, { ...about, name: file.name, version, target }, planned);
    return;
  }
  const { plan } = planned;
  const options = cliOptions(services, target, regionOf(plan.pool.poolId));
  await vscode.env.clipboard.writeText(planAsCliCommand(plan, options));
  showNotice(services, copiedPush(plan, options.shell), about, {
    'show-changes': () =>
      services.previews.page(
        vscode.l10n.t('Changes'),
        pushAsText(copiedChanges(plan), plan, { ...target, isProtected: false }),
      ),
  });
}
