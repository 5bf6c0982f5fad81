import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from '../ui/editor-file.ts';

/** Says beside the language in the status bar that the language server is not there (yet). Nothing shows while it is. */
export function registerServerStatus(
  client: Pick<BaseLanguageClient, 'state' | 'onDidChangeState'>,
): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const show = (state: State): void => {
    item?.dispose();
    item = state === State.Running ? undefined : itemFor(state);
  };
  show(State.Starting);
  return vscode.Disposable.from(
    client.onDidChangeState(({ newState }) => show(newState)),
    { dispose: () => item?.dispose() },
  );
}

function itemFor(state: State): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('userpool.server', { language: LANGUAGE });
  const isStarting = state === State.Starting;
  item.name = vscode.l10n.t('User Pool Language Server');
  item.busy = isStarting;
  item.text = isStarting ? vscode.l10n.t('Language server is starting') : vscode.l10n.t('Language server stopped');
  item.severity = isStarting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
  item.detail = isStarting ? '' : vscode.l10n.t('No help while you type');
  item.command = isStarting
    ? { title: vscode.l10n.t('Show Log'), command: 'userpool.showLog' }
    : { title: vscode.l10n.t('Restart'), command: 'userpool.restartServer' };
  item.accessibilityInformation = { label: isStarting ? item.text : `${item.text}. ${item.detail}` };
  return item;
}
