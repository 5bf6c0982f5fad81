import * as vscode from 'vscode';
import type { LanguageServer, ServerState } from '../language-client/language-server.ts';
import { LANGUAGE } from '../editors/editor-file.ts';

/**
 * Shows in the language status that the language server is starting or has stopped. Shows nothing while the server is
 * running.
 */
export function registerServerStatus(server: Pick<LanguageServer, 'onDidChangeState'>): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const show = (state: ServerState): void => {
    item?.dispose();
    item = state === 'running' ? undefined : itemFor(state);
  };
  show('starting');
  return vscode.Disposable.from(server.onDidChangeState(show), { dispose: () => item?.dispose() });
}

function itemFor(state: ServerState): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('userpool.server', { language: LANGUAGE });
  const isStarting = state === 'starting';
  item.name = vscode.l10n.t('User Pool Language Server');
  item.busy = isStarting;
  item.text = isStarting ? vscode.l10n.t('Language server is starting') : vscode.l10n.t('Language server stopped');
  item.severity = isStarting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
  item.detail = isStarting ? '' : vscode.l10n.t('Language features unavailable');
  item.command = isStarting
    ? { title: vscode.l10n.t('Show Log'), command: 'userpool.showLog' }
    : { title: vscode.l10n.t('Restart'), command: 'userpool.restartServer' };
  item.accessibilityInformation = { label: isStarting ? item.text : `${item.text}. ${item.detail}` };
  return item;
}
