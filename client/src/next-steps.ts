import * as l10n from '@vscode/l10n';
import type { Command, Uri } from 'vscode';

/** The command for the step `show-blockers`; not in any menu. */
export const SHOW_BLOCKERS = 'userpool.showBlockers';
/** The command for the step `show-problems`; not in any menu. */
export const SHOW_PROBLEMS = 'userpool.showProblems';
/** The command for the step `show-question`; not in any menu. */
export const SHOW_QUESTION = 'userpool.showQuestion';
/** The command for the step `choose-pool`; not in any menu. */
export const CHOOSE_POOL = 'userpool.choosePool';
/** The command for the steps `open-mfa` and `create-mfa`; not in any menu. */
export const OPEN_MFA_FILE = 'userpool.openMfaFile';
/** The command that saves an untitled pool file; not in any menu. */
export const SAVE_UNTITLED = 'userpool.saveUntitled';
/** The command that runs an action that a notification about a file has offered; not in any menu. */
export const TAKE_OFFER = 'userpool.takeOffer';

/** The command for the step `restore-id`; not in any menu. */
export const RESTORE_ID = 'userpool.restoreId';
/** The command for the step `use-for-new`; not in any menu. */
export const USE_FOR_NEW = 'userpool.useForNew';

/** A command, and whether it takes the step's file as its argument. */
interface StepCommand {
  readonly command: string;
  readonly aboutFile?: true;
}

/** The steps that run a command from this extension or from VS Code. */
const commands = {
  push: { command: 'userpool.push', aboutFile: true },
  /** Offered after a pull that a push started. */
  'continue-push': { command: 'userpool.push', aboutFile: true },
  create: { command: 'userpool.create', aboutFile: true },
  'restore-id': { command: RESTORE_ID, aboutFile: true },
  pull: { command: 'userpool.pull', aboutFile: true },
  'pull-mfa': { command: 'userpool.mfa.pull', aboutFile: true },
  'pull-any': { command: 'userpool.pull', aboutFile: true },
  compare: { command: 'userpool.compare', aboutFile: true },
  'select-profile': { command: 'userpool.selectProfile', aboutFile: true },
  'choose-pool': { command: CHOOSE_POOL, aboutFile: true },
  'use-existing': { command: CHOOSE_POOL, aboutFile: true },
  'use-for-new': { command: USE_FOR_NEW, aboutFile: true },
  'choose-template': { command: 'userpool.chooseTemplate', aboutFile: true },
  /** The Problems view lists blockers only after a push or after this command. */
  'show-blockers': { command: SHOW_BLOCKERS, aboutFile: true },
  'open-mfa': { command: OPEN_MFA_FILE, aboutFile: true },
  'create-mfa': { command: OPEN_MFA_FILE, aboutFile: true },
  'show-question': { command: SHOW_QUESTION, aboutFile: true },
  'show-problems': { command: SHOW_PROBLEMS, aboutFile: true },
  'show-log': { command: 'userpool.showLog' },
  'restart-server': { command: 'userpool.restartServer' },
  'try-sandbox': { command: 'userpool.sandbox' },
  'manage-trust': { command: 'workbench.trust.manage' },
} as const satisfies Readonly<Record<string, StepCommand>>;

/** A step that runs a command. */
export type CommandStep = keyof typeof commands;

/** A next step that can be offered anywhere. */
export type CommonStep = CommandStep | 'try-again' | 'open-settings' | 'save-file' | 'open-file';

/** A next step. If a step is not one of the common ones, the code that offers it must provide the action. */
export type NextStep =
  | CommonStep
  | 'pull-into-file'
  | 'pull-into-files'
  | 'undo-sent'
  | 'show-changes'
  | 'show-pulled'
  | 'show-dropped'
  | 'compare-mfa'
  | 'find-created'
  | 'open-created'
  | 'set-up-mfa'
  | 'open-live';

/** Returns the label of a step's button. */
export function labelOf(step: NextStep): string {
  switch (step) {
    case 'try-again':
      return l10n.t('Try Again');
    case 'push':
      return l10n.t('Push Again');
    case 'continue-push':
      return l10n.t('Push');
    case 'create':
      return l10n.t('Create User Pool…');
    case 'restore-id':
      return l10n.t('Restore the ID');
    case 'find-created':
      return l10n.t('Find the Pool…');
    case 'open-live':
      return l10n.t('Open Live Configuration');
    case 'set-up-mfa':
      return l10n.t('Set Up MFA…');
    case 'open-created':
      return l10n.t('Create Pool File');
    case 'pull':
      return l10n.t('Pull User Pool');
    case 'pull-mfa':
      return l10n.t('Pull MFA Settings');
    case 'pull-any':
      return l10n.t('Pull a Live Pool…');
    case 'pull-into-file':
      return l10n.t('Update File');
    case 'pull-into-files':
      return l10n.t('Update Files');
    case 'compare':
      return l10n.t('Compare with Live');
    case 'select-profile':
      return l10n.t('Select AWS Profile');
    case 'choose-pool':
      return l10n.t('Choose User Pool…');
    case 'use-existing':
      return l10n.t('Use for an Existing Pool…');
    case 'use-for-new':
      return l10n.t('Use for a New Pool…');
    case 'choose-template':
      return l10n.t('Choose a Template…');
    case 'show-problems':
    case 'show-blockers':
      return l10n.t('Show Problems');
    case 'show-log':
      return l10n.t('Show Log');
    case 'restart-server':
      return l10n.t('Restart Language Server');
    case 'show-question':
      return l10n.t('Go to Question');
    case 'show-pulled':
      return l10n.t('Show Changes');
    case 'show-dropped':
      return l10n.t('Show What Was Dropped');
    case 'show-changes':
      return l10n.t('Show Changes as Text');
    case 'open-settings':
      return l10n.t('Open Settings');
    case 'manage-trust':
      return l10n.t('Manage Workspace Trust');
    case 'save-file':
      return l10n.t('Save File');
    case 'open-file':
      return l10n.t('Open File');
    case 'open-mfa':
      return l10n.t('Open MFA File');
    case 'create-mfa':
      return l10n.t('Create MFA File');
    case 'compare-mfa':
      return l10n.t('Compare MFA Settings');
    case 'undo-sent':
      return l10n.t('Undo Sent Changes');
    case 'try-sandbox':
      return l10n.t('Try the Sandbox');
  }
}

/** Returns a step's label for use next to the file's state. */
export function shortLabelOf(step: CommandStep): string {
  switch (step) {
    case 'push':
      return l10n.t('Push');
    case 'pull':
      return l10n.t('Pull');
    case 'compare':
      return l10n.t('Compare');
    default:
      return labelOf(step);
  }
}

/** Returns the command of a step. */
export function commandOf(step: CommandStep): StepCommand {
  return commands[step];
}

/** Whether a step runs a command, so that a code lens can offer it. */
export function isCommandStep(step: NextStep): step is CommandStep {
  return Object.hasOwn(commands, step);
}

/** Converts a step to a VS Code command for a file. */
export function toCommand(step: CommandStep, file: Uri): Command {
  const { command, aboutFile } = commandOf(step);
  return { title: shortLabelOf(step), command, ...(aboutFile ? { arguments: [file] } : {}) };
}
