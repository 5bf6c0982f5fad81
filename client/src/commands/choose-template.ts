import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { suggestTemplates } from '../prompts/suggest-templates.ts';

const COMMAND = 'userpool.chooseTemplate';

/**
 * `userpool.chooseTemplate`: suggests whole-file templates in an empty pool file.
 * @param server settles when the language server, which provides the templates, has started or failed to start
 */
export function registerChooseTemplate(services: Services, server: Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (target?: unknown) => {
    const open = await openPoolFile(services, target, COMMAND);
    if (open) await suggestTemplates(open.document, server);
  });
}
