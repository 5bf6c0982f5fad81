import * as vscode from 'vscode';
import { compareFile, updateLiveText } from '#live/operations';
import type { Services } from '../services.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { siblingFiles } from '../editors/sibling-files.ts';
import { compareNotice } from '../notifications/messages/compare.ts';
import { ensurePool } from './choose-pool.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { showNotice, showProblems } from '../notifications/show-notice.ts';
import { profileOfNode } from '../pools-view/nodes.ts';
import { targetFor } from '../connection/target.ts';
import { commandFor } from './command-for.ts';
import { mfaCommand, registerForKinds } from './for-kinds.ts';

const COMMAND = 'userpool.compare';

/** `userpool.compare`: shows a diff between the live pool and the file in the editor. */
export function registerCompare(services: Services): vscode.Disposable {
  return registerForKinds(COMMAND, async (argument?: unknown) => {
    const open = await openPoolFile(services, argument, COMMAND);
    if (!open || !(await ensurePool(services, open.document))) return;
    const { document, file } = open;
    const command = commandFor(COMMAND, document);
    if (reportNewPool(services, document, COMMAND)) return;
    const about = { document, command };
    await runLive(services, about, async () => {
      const target = await targetFor(services, document, profileOfNode(argument));
      const comparison = await compareFile(file, connectFor(services.access, target), services.mfa, (poolId) =>
        siblingFiles(document.uri, poolId),
      );
      if (comparison.kind === 'live') {
        const place = { ...comparison.resource, endpoint: target.endpoint };
        const update = (shown: string): string => {
          const cached = services.descriptions.get(place);
          return cached ? updateLiveText(file, shown, place.poolId, cached.described) : shown;
        };
        const live = services.previews.counterpart(
          document.uri,
          vscode.l10n.t('{0} (live)', file.name),
          comparison.text,
          'live',
          update,
        );
        await services.previews.compare(live, document.uri, vscode.l10n.t('{0}: Live ↔ This File', file.name));
      } else if (comparison.kind === 'unreadable') {
        showProblems();
      }
      const notice = compareNotice(file.name, comparison);
      const mfaFile = comparison.kind === 'live' ? comparison.mfa?.file : undefined;
      const compareMfa = () =>
        mfaFile && vscode.commands.executeCommand(mfaCommand(COMMAND), vscode.Uri.parse(mfaFile.key));
      if (notice) showNotice(services, notice, about, { 'compare-mfa': compareMfa });
    });
  });
}
