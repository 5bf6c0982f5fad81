import * as vscode from 'vscode';
import { connectionSettings } from '../settings.ts';
import type { FileStates } from './file-states.ts';
import { isPoolEditor, poolEditors } from './pool-editors.ts';
import { statusOf, type Status, type StatusInput } from './status.ts';
import { toCommand } from './to-command.ts';
import { momentHere } from './when-here.ts';

/** A text is read again when nobody has typed for so long. */
const PAUSE_MS = 400;

const severities: Readonly<Record<Status['severity'], vscode.LanguageStatusSeverity>> = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

/** Shows the state of the pool file in the active editor beside its language in the status bar. */
export function registerStateStatus(states: FileStates): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('userpool.state', poolEditors);
  item.name = vscode.l10n.t('User Pool');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    clearTimeout(timer);
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isPoolEditor(document)) {
      // VS Code shows the item as it is as soon as a document becomes a pool file.
      Object.assign(item, { text: '', detail: '', busy: false, command: undefined });
      return;
    }
    const { text, detail, severity, busy, next, label } = statusOf(inputFor(document, states), momentHere);
    item.text = text;
    item.detail = detail;
    item.severity = severities[severity];
    item.busy = busy;
    item.command = toCommand(next, document.uri);
    item.accessibilityInformation = { label };
  };
  const showSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE_MS);
  };
  show();
  return vscode.Disposable.from(
    item,
    states.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    // Comes also where a document takes another language.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document === vscode.window.activeTextEditor?.document) show();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === vscode.window.activeTextEditor?.document) showSoon();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

function inputFor(document: vscode.TextDocument, states: FileStates): StatusInput {
  const { profile, endpoint } = connectionSettings(document.uri);
  return { ...states.of(document), trusted: vscode.workspace.isTrusted, profile, endpoint };
}
