import * as vscode from 'vscode';
import type * as protocol from '#core/editor/protocol';
import type { LanguageServer } from '../language-client/language-server.ts';
import { notify } from '../notifications/notify.ts';
import { pickOrPress } from '../prompts/quick-input.ts';

/** Copies of the constants in `#core/editor/protocol`, because the browser bundle does not include that module. */
export const CHANGE_SEVERITY: typeof protocol.CHANGE_SEVERITY = 'userpool.changeSeverity';
const SET_SEVERITY: typeof protocol.SET_SEVERITY = 'userpool/setSeverity';

/**
 * `userpool.changeSeverity`: asks for the severity of a code, and writes it to the configuration file. The quick fix of
 * a diagnostic runs this command; it is not in any menu.
 */
export function registerChangeSeverity(server: Pick<LanguageServer, 'request'>): vscode.Disposable {
  return vscode.commands.registerCommand(CHANGE_SEVERITY, async (uri: unknown, code: unknown, current: unknown) => {
    if (typeof uri !== 'string' || typeof code !== 'string') return;
    const items = severities().map(([label, shown]) => ({
      label,
      description: label === current ? vscode.l10n.t('{0} (current severity)', shown) : shown,
    }));
    const picked = await pickOrPress(items, {
      active: items.find(({ label }) => label === current),
      title: vscode.l10n.t('Severity of {0}', code),
      placeholder: vscode.l10n.t('Select the severity to write to {0}', 'userpool.config.json'),
    });
    if (!picked || picked.item.label === current) return;
    const params: protocol.SetSeverityParams = { uri, code, severity: picked.item.label };
    const changed = await server.request(SET_SEVERITY, params);
    if (typeof changed === 'string') await show(vscode.Uri.parse(changed), code);
    else
      void notify.warning(vscode.l10n.t("{0} couldn't be changed. Check the file for errors.", 'userpool.config.json'));
  });
}

/** Returns the severities, and how diagnostics with each of them are shown. */
const severities = (): readonly (readonly [severity: string, shown: string])[] => [
  ['off', vscode.l10n.t('Not shown')],
  ['hint', vscode.l10n.t('Shown as dots in the editor only')],
  ['information', vscode.l10n.t('Shown in Problems')],
  ['warning', vscode.l10n.t('Shown in Problems')],
  ['error', vscode.l10n.t('Shown in Problems, and blocks a push')],
];

/**
 * Opens the configuration file at a code, so that the user sees and saves the change. A new file is saved, because it
 * is still empty on disk.
 */
async function show(uri: vscode.Uri, code: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if ((await vscode.workspace.fs.stat(uri)).size === 0) await document.save();
  const editor = await vscode.window.showTextDocument(document);
  const offset = document.getText().indexOf(`"${code}"`);
  if (offset < 0) return;
  const at = document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}
