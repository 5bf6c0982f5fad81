import * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';

/**
 * Registers a command for pool files, and one with a title of its own for MFA files (`userpool.push` and
 * `userpool.mfa.push`). Both run the same handler, because what it does depends on the file.
 */
export function registerForKinds(command: string, run: (argument?: unknown) => unknown): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(command, run),
    vscode.commands.registerCommand(mfaCommand(command), run),
  );
}

/** Returns the one of the two commands whose title fits a file. */
export function commandFor(command: string, { uri }: Pick<vscode.TextDocument, 'uri'>): string {
  return kindOf(fileNameOf(uri))?.id === 'mfa' ? mfaCommand(command) : command;
}

function mfaCommand(command: string): string {
  return command.replace(/^userpool\./, 'userpool.mfa.');
}
