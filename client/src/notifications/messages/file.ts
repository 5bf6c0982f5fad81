import * as l10n from '@vscode/l10n';
import { error, info, type Notice } from './notice.ts';

/** Returns the notification for a command that needs an open pool file. @param text why a file is needed */
export function noFile(text: string): Notice<'pull'> {
  return info(text, 'pull');
}

/** Returns the notification after the editor rejected an edit. */
export function notEdited(name: string): Notice<'try-again'> {
  const text = l10n.t(
    'Nothing was changed: VS Code could not edit {0}. Make sure that the file is not read-only, then try again.',
    name,
  );
  return error(text, 'try-again');
}

/** Returns the message after an edited file could not be saved. */
export function notSaved(name: string): string {
  return l10n.t(
    '{0} was changed in the editor, but could not be saved. Make sure that the file can be written, then save it.',
    name,
  );
}

/** Returns the notification for the file of a command that cannot be opened. */
export function notOpened(name: string): Notice<'pull'> {
  return error(l10n.t('{0} could not be opened: it may be deleted or moved. Nothing was done.', name), 'pull');
}

/** Returns the notification after the step of a button failed. @param name the name of its file, if any */
export function stepFailed(step: string, name: string | undefined): Notice<'show-log'> {
  const text =
    name === undefined
      ? l10n.t('“{0}” did not work. The log says why.', step)
      : l10n.t(
          '“{0}” did not work: {1} may be closed, deleted or not writable. Open it again if it is still there; the log says more.',
          step,
          name,
        );
  return error(text, 'show-log');
}
