import * as vscode from 'vscode';
import { plain } from '../prompts/escape-label.ts';

/** Notifications. Their texts are shown as they are, whatever names and answers of the service are in them. */
export const notify = {
  info: (message: string, ...buttons: string[]) => vscode.window.showInformationMessage(plain(message), ...buttons),
  warning: (message: string, ...buttons: string[]) => vscode.window.showWarningMessage(plain(message), ...buttons),
  error: (message: string, ...buttons: string[]) => vscode.window.showErrorMessage(plain(message), ...buttons),
};
