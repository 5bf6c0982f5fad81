import * as vscode from 'vscode';
import type { PoolsView } from '../pools-view/pools-view.ts';

/** `userpool.browse`: shows the profiles in the view, from which Regions and pools are opened. */
export function registerBrowse(view: PoolsView): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.browse', () => view.browse());
}
