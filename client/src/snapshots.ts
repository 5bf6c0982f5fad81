import * as vscode from 'vscode';
import type { Snapshots } from './flows/ports.ts';

/**
 * Keeps snapshots as readable files below a folder: one folder for each pool, one file for each push.
 * @param folder for example the extension's global storage
 * @param log is told where each snapshot is
 * @param now for the name of the file
 */
export function snapshotsIn(
  folder: vscode.Uri,
  log: vscode.LogOutputChannel,
  now: () => Date = () => new Date(),
): Snapshots {
  return {
    async save({ poolId, poolName, described }) {
      const takenAt = now().toISOString();
      const file = vscode.Uri.joinPath(
        folder,
        'snapshots',
        poolId.replace(/[^\w-]/g, '-'),
        `${takenAt.replace(/:/g, '-')}.json`,
      );
      const text = JSON.stringify({ takenAt, poolId, poolName, described }, undefined, 2);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${text}\n`));
      log.info(`Snapshot of ${poolId} before the push: ${file.fsPath}`);
      return file.fsPath;
    },
  };
}
