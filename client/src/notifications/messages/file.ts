import * as l10n from '@vscode/l10n';
import { error, info, type Notice } from './notice.ts';

/** Returns the notification for a command that needs a pool file, if none is active and none can be offered. */
export function noFile(): Notice<'pull'> {
  return info(l10n.t('This command needs a user pool file. Open one, or pull a user pool into a new file.'), 'pull');
}

/** Returns the notification for a command that needs the pool of a file, if the file's text does not name the pool. */
export function noPoolIn(name: string): Notice<'show-problems'> {
  const text = l10n.t('Nothing was done: {0} has a syntax error or no valid UserPoolId. Fix it, then try again.', name);
  return error(text, 'show-problems');
}

/** Returns the notification shown after the editor rejected an edit. */
export function notEdited(name: string): Notice<'try-again'> {
  const text = l10n.t(
    "Nothing was changed: VS Code couldn't edit {0}. Make sure that the file isn't read-only, then try again.",
    name,
  );
  return error(text, 'try-again');
}

/** Returns the message shown after an edited file could not be saved. */
export function notSaved(name: string): string {
  return l10n.t(
    "{0} was changed in the editor, but couldn't be saved. Make sure that the file is writable, then save it.",
    name,
  );
}

/** Returns the notification for a command whose file cannot be opened. */
export function notOpened(name: string): Notice<'pull'> {
  return error(l10n.t("{0} couldn't be opened, so nothing was done. It may have been deleted or moved.", name), 'pull');
}

/**
 * Returns the notification shown after a step that the user picked has failed.
 * @param name the name of the step's file, if any
 */
export function stepFailed(step: string, name: string | undefined): Notice<'show-log'> {
  const text =
    name === undefined
      ? l10n.t('“{0}” failed. See the log for details.', step)
      : l10n.t(
          "“{0}” failed. {1} may have been closed or deleted, or isn't writable. If it still exists, open it again. See the log for details.",
          step,
          name,
        );
  return error(text, 'show-log');
}
