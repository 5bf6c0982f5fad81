import * as vscode from 'vscode';
import type { PoolsView } from '../pools-view/pools-view.ts';

/** `userpool.browse`: shows the AWS profiles in the view, where the user can open Regions and pools. */
export function registerBrowse(view: PoolsView): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.browse', () => view.browse());
}
