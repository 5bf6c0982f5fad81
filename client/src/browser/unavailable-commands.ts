import * as vscode from 'vscode';
import { notify } from '../notifications/notify.ts';

/** Registers commands that only explain why they are not available. */
export function registerUnavailableCommands(commands: readonly string[]): readonly vscode.Disposable[] {
  return commands.map((command) => vscode.commands.registerCommand(command, showLiveUnavailable));
}

/** Explains why live pools are not available, and what to do instead. */
export function showLiveUnavailable(): void {
  void notify.warning(
    vscode.l10n.t(
      "This command isn't available in VS Code for the Web, which has no AWS credentials and can't start programs. Open the folder in desktop VS Code. Completion, hovers and checks work here, too.",
    ),
  );
}
