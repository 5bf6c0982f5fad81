import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { stepFailed } from './messages/file.ts';
import { commandOf, labelOf, type CommandStep, type CommonStep, type NextStep } from '../next-steps.ts';
import type { Notice } from './messages/notice.ts';
import { notify } from './notify.ts';

const MFA_CONFIG_PAGE =
  'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html';

/** The command and file of a notification. */
export interface About {
  /** The file for the next steps, if any. */
  readonly document?: vscode.TextDocument | undefined;
  /** The command that ended. */
  readonly command: string;
}

/**
 * Shows a notification, and runs the step that the user picks. Does not wait, because the notification may stay open
 * indefinitely.
 * @param own the actions of steps that are not common
 */
export function showNotice<Step extends NextStep>(
  { log }: Pick<Services, 'log'>,
  { severity, text, steps }: Notice<Step>,
  { document, command }: About,
  own: Readonly<Record<Exclude<Step, CommonStep>, () => unknown>>,
): void {
  // Passed explicitly, because another file may be in the active editor by then.
  const file = (): unknown[] => (document ? [reopenableUri(document)] : []);
  const run = (step: CommandStep) => {
    const { command: id, aboutFile } = commandOf(step);
    return vscode.commands.executeCommand(id, ...(aboutFile ? file() : []));
  };
  const common = {
    'try-again': () => vscode.commands.executeCommand(command, ...file()),
    'open-settings': () => vscode.commands.executeCommand('workbench.action.openSettings', 'userpool.'),
    'about-factors': () => vscode.env.openExternal(vscode.Uri.parse(MFA_CONFIG_PAGE)),
    'save-file': () => document && save(document),
    'open-file': () => document && vscode.window.showTextDocument(reopenableUri(document)),
  };
  const actions: Readonly<Partial<Record<NextStep, () => unknown>>> = { ...common, ...own };
  const buttons = steps.map((step) => ({
    label: labelOf(step),
    action: actions[step] ?? (() => run(step as CommandStep)),
  }));
  const carryOut = async (): Promise<void> => {
    const answer = await notify[severity](text, ...buttons.map(({ label }) => label));
    const button = buttons.find(({ label }) => label === answer);
    try {
      await button?.action();
    } catch (error) {
      log.warn(`The next step failed: ${String(error)}`);
      const name = document && fileNameOf(document.uri);
      showNotice({ log }, stepFailed(button?.label ?? '', name), { command }, {});
    }
  };
  void carryOut();
}

/**
 * Returns the URI of a document.
 * @throws if it was closed without ever being saved: opening it would create an empty file
 */
function reopenableUri({ uri, isUntitled, isClosed }: vscode.TextDocument): vscode.Uri {
  if (isUntitled && isClosed) throw new Error('The file was closed, and had never been saved.');
  return uri;
}

/** Saves a document. Not a failure if the user cancels the dialog for an untitled document. */
async function save(document: vscode.TextDocument): Promise<void> {
  if (!(await document.save()) && !document.isUntitled) throw new Error('VS Code could not save the file.');
}

/** Opens the Problems view. */
export function showProblems(): void {
  void vscode.commands.executeCommand(commandOf('show-problems').command);
}
