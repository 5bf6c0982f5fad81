import * as vscode from 'vscode';

/** Opens the demo's README as a preview, and the pool file next to it, in a window without open editors. */
export async function activate() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder || vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, 'README.md'));
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'customers.userpool.json'), {
    viewColumn: vscode.ViewColumn.Two,
    preview: false,
  });
}
