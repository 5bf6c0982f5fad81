import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { openPoolFile } from '../editors/editor-file.ts';
import { suggestTemplates } from '../prompts/suggest-templates.ts';

/**
 * `userpool.chooseTemplate`: suggests whole-file templates in an empty pool file.
 * @param server settles when the language server, which provides the templates, has started or failed to start
 */
export function registerChooseTemplate(services: Services, server: Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.chooseTemplate', async (target?: unknown) => {
    const open = await openPoolFile(
      services,
      target,
      vscode.l10n.t('Open the *.userpool.json file that you want to fill in from a template.'),
    );
    if (open) await suggestTemplates(open.document, server);
  });
}
