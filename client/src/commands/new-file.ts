import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { suggestTemplates } from '../prompts/suggest-templates.ts';

/**
 * `userpool.newFile`: a pool file that has no name yet, with the templates on offer.
 * @param server settles when the language server, which has them, has started or failed to
 */
export function registerNewFile(server: Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.newFile', async () => {
    await suggestTemplates(await vscode.workspace.openTextDocument({ language: LANGUAGE }), server);
  });
}
