import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { stepFailed } from './messages/file.ts';
import type { Offer } from '../editor-state/live-runs.ts';
import { commandOf, labelOf, SAVE_UNTITLED, type CommandStep, type CommonStep, type NextStep } from '../next-steps.ts';
import type { Notice } from './messages/notice.ts';
import { notify } from './notify.ts';

/** The steps that the file's lens still offers after the notification has faded. */
const LASTING: readonly NextStep[] = [
  'save-file',
  'pull-into-file',
  'pull-into-files',
  'show-pulled',
  'show-dropped',
  'set-up-mfa',
  'use-for-new',
];

/**
 * The commands whose notifications do not replace earlier offers, because these commands change neither the file nor
 * the pool.
 */
const READING = ['compare', 'compareWith', 'copyAsCli'];

/** The command that opens the Problems view. */
export const PROBLEMS_VIEW = 'workbench.panel.markers.view.focus';

/** The command and file of a notification. */
export interface About {
  /** The file for the next steps, if any. */
  readonly document?: vscode.TextDocument | undefined;
  /** The command that finished. */
  readonly command: string;
}

/**
 * Shows a notification, and runs the step that the user picks. Does not wait, because the notification may stay open
 * indefinitely. If the notification is about a file, the file's lens also offers the notification's lasting steps.
 * @param own the actions for steps that are not common, and for common steps that do something different here
 */
export function showNotice<Step extends NextStep>(
  { log, runs }: Pick<Services, 'log'> & Partial<Pick<Services, 'runs'>>,
  { severity, text, steps }: Notice<Step>,
  { document, command }: About,
  own: Readonly<Record<Exclude<Step, CommonStep>, () => unknown> & Partial<Record<CommonStep, () => unknown>>>,
): void {
  // The file is passed explicitly, because another file may be in the active editor when the user picks a step.
  const file = (): unknown[] => (document ? [reopenableUri(document)] : []);
  const run = (step: CommandStep) => {
    const { command: id, aboutFile } = commandOf(step);
    return vscode.commands.executeCommand(id, ...(aboutFile ? file() : []));
  };
  const common = {
    'try-again': () => vscode.commands.executeCommand(command, ...file()),
    'open-settings': () => vscode.commands.executeCommand('workbench.action.openSettings', 'userpool.'),
    'save-file': () => document && save(document),
    'show-problems': showProblems,
    'open-file': () => document && vscode.window.showTextDocument(reopenableUri(document)),
  };
  const actions: Readonly<Partial<Record<NextStep, () => unknown>>> = { ...common, ...own };
  const takeStep = async (step: NextStep): Promise<void> => {
    try {
      await (actions[step] ?? (() => run(step as CommandStep)))();
    } catch (error) {
      log.warn(`The next step failed: ${String(error)}`);
      const name = document && fileNameOf(document.uri);
      showNotice({ log }, stepFailed(labelOf(step), name), { command }, {});
    }
  };
  if (document && runs && !READING.includes(command.replace(/^.*\./, ''))) {
    const lasting = steps.filter((step) => LASTING.includes(step));
    runs.offer(
      document.uri.toString(),
      lasting.map((step) => offerOf(step, document, () => takeStep(step))),
    );
  }
  const ask = async (): Promise<void> => {
    const answer = await notify[severity](text, ...steps.map(labelOf));
    const picked = steps.find((step) => labelOf(step) === answer);
    if (picked) await takeStep(picked);
  };
  void ask();
}

/**
 * Creates the offer of a step. The step that saves the file is offered until the file is saved. Other steps are offered
 * until the file's text changes.
 */
function offerOf(step: NextStep, document: vscode.TextDocument, action: () => unknown): Offer {
  const { version } = document;
  const isMoot = (): boolean => (step === 'save-file' ? !document.isDirty : document.version !== version);
  return { step, action, isMoot };
}

/**
 * Returns the URI of a document.
 * @throws if the document was closed without ever being saved, because opening it again would create an empty file
 */
function reopenableUri({ uri, isUntitled, isClosed }: vscode.TextDocument): vscode.Uri {
  if (isUntitled && isClosed) throw new Error('The file was closed, and had never been saved.');
  return uri;
}

/** Saves a document. Asks for a location if it is untitled. */
async function save(document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) await vscode.commands.executeCommand(SAVE_UNTITLED, document.uri);
  else if (!(await document.save())) throw new Error('VS Code could not save the file.');
}

/** Opens the Problems view. */
export function showProblems(): void {
  void vscode.commands.executeCommand(PROBLEMS_VIEW);
}
