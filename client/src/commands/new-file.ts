import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { suggestTemplates } from '../prompts/suggest-templates.ts';

/**
 * `userpool.newFile`: opens an untitled pool file and suggests the templates.
 * @param server settles when the language server, which provides the templates, has started or failed to start
 */
export function registerNewFile(server: Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.newFile', async () => {
    await suggestTemplates(await vscode.workspace.openTextDocument({ language: LANGUAGE }), server);
  });
}
