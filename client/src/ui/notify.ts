import * as vscode from 'vscode';

/**
 * Notifications. Their texts hold names of files and pools and what the service says, and VS Code makes links of
 * `[text](target)` in them, commands included: such links are taken apart.
 */
export const notify = {
  info: (message: string, ...buttons: string[]) => vscode.window.showInformationMessage(plain(message), ...buttons),
  warning: (message: string, ...buttons: string[]) => vscode.window.showWarningMessage(plain(message), ...buttons),
  error: (message: string, ...buttons: string[]) => vscode.window.showErrorMessage(plain(message), ...buttons),
};

const plain = (message: string): string => message.replaceAll('](', '] (');
