import * as vscode from 'vscode';
import { type PoolFile, readPoolsOf } from '#live/operations';
import type { LiveError } from '#live/gateway';
import type { Services } from '../services.ts';
import { runLive } from '../connection/run-live.ts';
import { resolveTarget } from '../connection/target.ts';
import type { FileStates } from '../editor-state/file-states.ts';
import { formatTimeHere } from '../editor-state/pool-editors.ts';
import { describeState, poolIdOf } from '../editor-state/state-text.ts';
import { diskFile } from '../editors/disk-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { notify } from '../notifications/notify.ts';
import { viewFiles } from '../pools-view/view-files.ts';
import { pickInStep } from '../prompts/step-pick.ts';
import { BACK } from '../prompts/steps.ts';

const COMMAND = 'userpool.compareAll';

type FileItem = vscode.QuickPickItem & { readonly uri: vscode.Uri };

/**
 * `userpool.compareAll`: reads the live pools of all pool files, lists the files' states, and compares the file that
 * the user selects with its pool.
 */
export function registerCompareAll(services: Services, states: FileStates): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, () =>
    runLive(services, { command: COMMAND }, async () => {
      const nodes = await viewFiles(states);
      if (nodes.length === 0) {
        void notify.info(vscode.l10n.t('This workspace has no *.userpool.json files to compare.'));
        return;
      }
      const files = nodes.map(({ uri, text, known }) => ({
        ...diskFile(uri, text),
        uri,
        poolId: poolIdOf(known.state),
      }));
      const picked = await pickInStep<FileItem>({
        title: titleOf(COMMAND),
        placeholder: vscode.l10n.t('Select a file to compare with its live pool'),
        place: { step: 1, totalSteps: 1 },
        items: (list) =>
          readPoolsOf(files, {
            mfa: services.mfa,
            signal: list.signal,
            connectFor:
              ({ uri, poolId }) =>
              async (region) => {
                const target = await resolveTarget(services, states.settingsOf(uri, poolId), region);
                return services.access.connect({ ...target, region });
              },
            onRead: (file, error) => list.add([itemOf(states, file, error)]),
          }),
      });
      if (picked && picked !== BACK) await vscode.commands.executeCommand('userpool.compare', picked.uri);
    }),
  );
}

function itemOf(
  states: FileStates,
  { uri, ...file }: PoolFile & { readonly uri: vscode.Uri },
  error: LiveError | undefined,
): FileItem {
  const state = describeState(states.ofFile(uri, file.text()), formatTimeHere);
  const path = vscode.workspace.asRelativePath(uri);
  return {
    label: file.name,
    description: error ? error.message : state.text,
    ...(path === file.name ? {} : { detail: path }),
    iconPath: new vscode.ThemeIcon(error ? 'error' : state.icon),
    uri,
  };
}
