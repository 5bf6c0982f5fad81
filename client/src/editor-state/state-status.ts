import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import type { FileStates } from './file-states.ts';
import { formatTimeHere, watchPoolEditor } from './pool-editors.ts';
import { statusOf, type Status, type StatusInput } from './status.ts';
import { poolIdOf } from './state-text.ts';
import { toCommand } from '../next-steps.ts';

const severities: Readonly<Record<Status['severity'], vscode.LanguageStatusSeverity>> = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

/** Shows the state of the pool file in the active editor in the language status. */
export function registerStateStatus(states: FileStates): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('userpool.state', []);
  item.name = vscode.l10n.t('User Pool');
  const show = (document: vscode.TextDocument | undefined): void => {
    if (!document) {
      // Clears the item; otherwise, VS Code would show the old content when the next pool file is opened.
      Object.assign(item, { selector: [], text: '', detail: '', busy: false, command: undefined });
      return;
    }
    const { text, detail, severity, busy, next, label } = statusOf(inputFor(document, states), formatTimeHere);
    item.text = text;
    item.detail = detail;
    item.severity = severities[severity];
    item.busy = busy;
    item.command = toCommand(next, document.uri);
    item.accessibilityInformation = { label };
    item.selector = { language: LANGUAGE, scheme: document.uri.scheme };
  };
  return vscode.Disposable.from(item, watchPoolEditor(show, states.onDidChange));
}

function inputFor(document: vscode.TextDocument, states: FileStates): StatusInput {
  const known = states.of(document);
  const { profile, endpoint } = states.targetOf(document.uri, poolIdOf(known.state));
  return { ...known, trusted: vscode.workspace.isTrusted, profile, endpoint };
}
