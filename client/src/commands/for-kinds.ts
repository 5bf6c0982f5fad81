import * as vscode from 'vscode';
import type { ResourceKind } from '#core/resources';

/**
 * Registers a command for pool files and its counterpart for MFA files, which has a different title (such as
 * `userpool.push` and `userpool.mfa.push`). Both run the same handler, which acts according to the kind of the file.
 */
export function registerForKinds(command: string, run: (argument?: unknown) => unknown): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(command, run),
    vscode.commands.registerCommand(mfaCommand(command), run),
  );
}

/** Given a command for pool files, returns its counterpart for MFA files. */
export function mfaCommand(command: string): string {
  return command.replace(/^userpool\./, 'userpool.mfa.');
}

/** Whether a kind of file contains MFA settings, which have their own commands. */
export function isMfa({ id }: ResourceKind): boolean {
  return id === 'mfa';
}
