import * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { poolIdIn } from '#core/aws/pool-ids';
import { workspacePoolFiles } from './pool-files.ts';

/** A pool file in the workspace, and its pool. */
export interface WorkspacePool {
  readonly uri: vscode.Uri;
  readonly poolId: string;
}

/** Finds the pool files in the workspace that contain a pool ID (at most 500). */
export async function workspacePools(): Promise<readonly WorkspacePool[]> {
  const files = await workspacePoolFiles();
  const pools = await Promise.all(
    files.map(async (uri) => {
      const bytes = await vscode.workspace.fs.readFile(uri).then(
        (read) => read,
        () => undefined, // The file may have been deleted since, or be unreadable.
      );
      const poolId = bytes && poolIdIn(parseDocument(new TextDecoder().decode(bytes)).root);
      return poolId === undefined ? [] : [{ uri, poolId }];
    }),
  );
  return pools.flat();
}
