import * as vscode from 'vscode';
import { isViewNode } from '../pools-view/nodes.ts';
import type { PoolsView } from '../pools-view/pools-view.ts';

/** `userpool.refresh`: reloads the view or one of its nodes. */
export function registerRefresh(view: PoolsView): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.refresh', (node?: unknown) =>
    view.refresh(isViewNode(node) ? node : undefined),
  );
}
