import * as vscode from 'vscode';
import { liveKind } from '#core/resources/live';
import type { JsonObject } from '#core/json';
import { describeAddition, formatForLog } from '#live/messages';
import { addAttributes, readPool } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { pauseWithJitter } from '../connection/pause.ts';
import { runLive } from '../connection/run-live.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { additionNotice } from '../notifications/messages/addition.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { askAttributes } from '../prompts/ask-attributes.ts';
import { additionPrompt } from '../prompts/addition-prompt.ts';
import type { PickedPool } from '../prompts/pick-pool.ts';
import { poolOf } from '../prompts/pool-of.ts';

const COMMAND = 'userpool.addAttributes';

/** `userpool.addAttributes`: adds custom attributes to a live pool, which can never be changed or removed. */
export function registerAddAttributes(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (argument?: unknown) =>
    runLive(services, { command: COMMAND }, async () => {
      const picked = await poolOf(services, argument, titleOf(COMMAND));
      if (!picked) return;
      const kind = liveKind('pool');
      const { live } = await readPool(gatewayWithProgress(picked.gateway), kind, picked.poolId, services.mfa);
      const existing = kind.attributes?.customIn(live.described) ?? [];
      const attributes = await askAttributes(live.poolName, existing);
      if (attributes) await add(services, picked, attributes);
    }),
  );
}

async function add(
  services: Services,
  { gateway, poolId, connection }: PickedPool,
  attributes: readonly JsonObject[],
): Promise<void> {
  const outcome = await addAttributes({ kind: liveKind('pool'), poolId }, attributes, {
    gateway: gatewayWithProgress(gateway),
    confirm: additionPrompt(services, connection),
    pause: pauseWithJitter,
    lock: services.locks,
    endpoint: connection.endpoint,
  });
  if ('error' in outcome)
    services.log.error(`Attributes of ${poolId}: ${outcome.kind}; ${formatForLog(outcome.error)}`);
  else services.log.info(`Attributes of ${poolId}: ${outcome.kind}`);
  const notice = additionNotice(describeAddition(outcome));
  if (outcome.kind === 'cancelled') {
    vscode.window.setStatusBarMessage(notice.text, 8000);
    return;
  }
  const { profile, region } = connection;
  const node = { kind: 'pool', profile: { name: profile }, region, poolId, name: '', files: [] };
  showNotice(
    services,
    notice,
    { command: COMMAND },
    {
      'open-live': () => vscode.commands.executeCommand('userpool.openLive', node),
    },
  );
}
