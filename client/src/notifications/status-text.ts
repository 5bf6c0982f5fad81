import * as vscode from 'vscode';

const SHOWN_MS = 8000;

let shown: vscode.Disposable | undefined;

/** Shows the outcome of a command in the status bar, until it fades or the next command starts. */
export function showStatusText(text: string): void {
  clearStatusText();
  shown = vscode.window.setStatusBarMessage(text, SHOWN_MS);
}

/** Removes the outcome of the previous command from the status bar. */
export function clearStatusText(): void {
  shown?.dispose();
  shown = undefined;
}
