import * as vscode from 'vscode';
import type { JsonObject } from '#core/json';
import type { LivePool } from '#core/sync';
import { describeAddition, formatForLog } from '#live/messages';
import { addAttributes } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { pauseWithJitter } from '../connection/pause.ts';
import { readPicked } from '../connection/read-picked.ts';
import { runLive } from '../connection/run-live.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { additionNotice } from '../notifications/messages/addition.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { showStatusText } from '../notifications/status-text.ts';
import { askAttributes } from '../prompts/ask-attributes.ts';
import { additionPrompt } from '../prompts/addition-prompt.ts';
import type { PickedPool } from '../prompts/pick-pool.ts';
import { poolOf } from '../prompts/pool-of.ts';

const COMMAND = 'userpool.addAttributes';

/** `userpool.addAttributes`: adds custom attributes, which can never be changed or removed, to a live pool. */
export function registerAddAttributes(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (argument?: unknown) =>
    runLive(services, { command: COMMAND }, async () => {
      const picked = await poolOf(services, argument, titleOf(COMMAND));
      if (!picked) return;
      const { live } = await readPicked(services, picked);
      const existing = live.kind.attributes?.customIn(live.described) ?? [];
      const attributes = await askAttributes(live.poolName, existing);
      if (attributes) await add(services, picked, live, attributes);
    }),
  );
}

async function add(
  services: Services,
  { gateway, connection }: PickedPool,
  { kind, poolId }: LivePool,
  attributes: readonly JsonObject[],
): Promise<void> {
  const outcome = await addAttributes({ kind, poolId }, attributes, {
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
    showStatusText(notice.text);
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
