import * as vscode from 'vscode';
import { openPoolFile } from '../ui/editor-file.ts';
import { suggestTemplates } from '../ui/suggest-templates.ts';

/**
 * `userpool.chooseTemplate`: the suggestions of an empty pool file, which are whole files.
 * @param server settles when the language server, which has them, has started or failed to
 */
export function registerChooseTemplate(server: Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.chooseTemplate', async (target?: unknown) => {
    const open = await openPoolFile('it begins with the template.', target);
    if (open) await suggestTemplates(open.document, server);
  });
}
