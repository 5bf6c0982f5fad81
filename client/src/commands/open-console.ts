import * as vscode from 'vscode';
import { isPoolId, POOL_ID } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { consolePageOfPool } from '#core/editor/console-links';
import type { Services } from '../services.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { notify } from '../notifications/notify.ts';
import { isViewNode } from '../pools-view/nodes.ts';

const COMMAND = 'userpool.openConsole';

/** `userpool.openConsole`: opens the page of a pool in the AWS console. */
export function registerOpenConsole(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const poolId = await poolIdOf(services, argument);
    if (poolId === undefined) return;
    const page = consolePageOfPool(poolId);
    if (page) await vscode.env.openExternal(vscode.Uri.parse(page.url));
    else
      void notify.info(
        isPoolId(poolId)
          ? vscode.l10n.t("{0} isn't in AWS, so it has no page in the AWS console.", poolId)
          : vscode.l10n.t('The file has no valid UserPoolId. Add the ID of its user pool, then try again.'),
      );
  });
}

/** Returns the pool ID of a node or file, even if the ID is invalid. Returns undefined if there is no file. */
async function poolIdOf(services: Services, argument: unknown): Promise<unknown> {
  if (isViewNode(argument) && argument.kind === 'pool') return argument.poolId;
  const open = await openPoolFile(services, argument, COMMAND);
  return open && (parseDocument(open.document.getText()).root[POOL_ID] ?? null);
}
