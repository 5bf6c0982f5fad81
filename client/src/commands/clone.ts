import * as vscode from 'vscode';
import { hasMfaSettings } from '#core/resources/mfa-factors';
import { clonePool } from '#core/sync';
import { cloneText } from '#live/messages';
import { fileNameFor } from '#live/operations';
import type { Services } from '../services.ts';
import { readPicked } from '../connection/read-picked.ts';
import { runLive } from '../connection/run-live.ts';
import { openNewFile } from '../editors/new-pool-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { cloned } from '../notifications/messages/create.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { poolOf } from '../prompts/pool-of.ts';
import { ask } from '../prompts/quick-input.ts';

const COMMAND = 'userpool.clone';

/** The maximum length of a pool's name (API reference: PoolName). */
const MAX_NAME_LENGTH = 128;

/** `userpool.clone`: writes a file for a new pool with the same configuration as a live one. */
export function registerClone(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (argument?: unknown) =>
    runLive(services, { command: COMMAND }, async () => {
      const picked = await poolOf(services, argument, titleOf(COMMAND));
      if (!picked) return;
      const { live, companions } = await readPicked(services, picked);
      const mfa = companions.find(({ kind }) => kind.id === 'mfa');
      const name = await askName(live.poolName);
      if (name === undefined) return;
      const text = cloneText(clonePool(live, name), live, mfa?.described);
      const document = await openNewFile(
        text,
        fileNameFor(live.kind, name, 'clone'),
        fileNameFor(live.kind, `${name}-2`, 'clone'),
      );
      if (!document) return;
      const keepsMfa = mfa && hasMfaSettings(mfa.request);
      await services.clonedMfa.set(document.uri.toString(), keepsMfa ? mfa.request : undefined);
      showNotice(services, cloned(live.poolName), { document, command: COMMAND }, {});
    }),
  );
}

function askName(original: string): Promise<string | undefined> {
  return ask({
    title: vscode.l10n.t('Clone {0}', original),
    prompt: vscode.l10n.t(
      "Name of the new pool. Pool names don't have to be unique, but a different one is easier to recognize.",
    ),
    value: `${original.slice(0, MAX_NAME_LENGTH - 5)}-copy`,
    problemOf: (name) =>
      /^[\w\s+=,.@-]{1,128}$/.test(name)
        ? undefined
        : vscode.l10n.t('Use 1 to 128 letters, digits, spaces and the characters _ + = , . @ -'),
  });
}
