import * as vscode from 'vscode';

/** `userpool.showLog`: shows the log of this extension. */
export function registerShowLog(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.showLog', () => log.show());
}
