import * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { isPoolId } from '#core/aws/pool-ids';
import { workspacePoolFiles } from './pool-files.ts';

/** A pool file of the workspace and the pool that it is for. */
export interface WorkspacePool {
  readonly uri: vscode.Uri;
  readonly poolId: string;
}

/** The pool files of the workspace that name a pool; of very many the first 500. */
export async function workspacePools(): Promise<readonly WorkspacePool[]> {
  const files = await workspacePoolFiles();
  const pools = await Promise.all(
    files.map(async (uri) => {
      const bytes = await vscode.workspace.fs.readFile(uri).then(
        (read) => read,
        () => undefined, // It may be gone since it was found, or not for this user to read.
      );
      const poolId = bytes && parseDocument(new TextDecoder().decode(bytes)).root['UserPoolId'];
      return isPoolId(poolId) ? [{ uri, poolId }] : [];
    }),
  );
  return pools.flat();
}
