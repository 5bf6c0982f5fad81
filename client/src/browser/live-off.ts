import * as vscode from 'vscode';
import { notify } from '../ui/notify.ts';

/** Commands that say why they do nothing. */
export function registerLiveOff(commands: readonly string[]): readonly vscode.Disposable[] {
  return commands.map((command) => vscode.commands.registerCommand(command, tellLiveOff));
}

/** Says why live pools are out of reach, and what to do. */
export function tellLiveOff(): void {
  void notify.warning(
    vscode.l10n.t(
      'Live pools are out of reach in a browser, which has no AWS credentials and can start no programs. Open the folder in VS Code on a computer: this works there. Help and checks while you type work here too.',
    ),
  );
}
