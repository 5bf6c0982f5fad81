import * as vscode from 'vscode';
import { plain } from '../prompts/escape-label.ts';

/** Shows notifications with escaped text, because it may contain untrusted names and service messages. */
export const notify = {
  info: (message: string, ...buttons: string[]) => vscode.window.showInformationMessage(plain(message), ...buttons),
  warning: (message: string, ...buttons: string[]) => vscode.window.showWarningMessage(plain(message), ...buttons),
  error: (message: string, ...buttons: string[]) => vscode.window.showErrorMessage(plain(message), ...buttons),
};
