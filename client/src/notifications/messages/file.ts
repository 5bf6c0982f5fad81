import * as l10n from '@vscode/l10n';
import { error, info, type Notice } from './notice.ts';

/** A command that is about a pool file was called where none is open. @param text what a file is needed for */
export function noFile(text: string): Notice<'pull'> {
  return info(text, 'pull');
}

/** The editor did not take a change of a file. */
export function notEdited(name: string): Notice<'try-again'> {
  const text = l10n.t(
    'Nothing was changed: VS Code could not edit {0}. Make sure that the file is not read-only, then try again.',
    name,
  );
  return error(text, 'try-again');
}

/** A change of a file was made, and could not be written to the disk. */
export function notSaved(name: string): string {
  return l10n.t(
    '{0} was changed in the editor, but could not be saved. Make sure that the file can be written, then save it.',
    name,
  );
}

/** A file that a command was called for cannot be opened. */
export function notOpened(name: string): Notice<'pull'> {
  return error(l10n.t('{0} could not be opened: it may be deleted or moved. Nothing was done.', name), 'pull');
}

/** The button of a notification came to nothing. @param name of the file that it is about; undefined: none */
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
