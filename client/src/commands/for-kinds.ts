import * as vscode from 'vscode';

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

/** Returns the command for MFA files that has the handler of a command for pool files. */
export function mfaCommand(command: string): string {
  return command.replace(/^userpool\./, 'userpool.mfa.');
}
