import * as vscode from 'vscode';

/**
 * Shows a pool file and opens the suggestions at the end of the file. In an empty file, the suggestions are the
 * templates.
 * @param server settles when the language server has started or failed to start
 */
export async function suggestTemplates(document: vscode.TextDocument, server: Promise<unknown>): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await server;
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
