import * as l10n from '@vscode/l10n';
import { error, info, type Notice } from './notice.ts';

/** A command that is about a pool file was called where none is open. @param text what a file is needed for */
export function noFile(text: string): Notice<'pull'> {
  return info(text, 'pull');
}

/** The editor did not take a change of a file. */
export function notTaken(name: string): Notice<'try-again'> {
  const text = l10n.t(
    'Nothing was changed: VS Code could not edit {0}. Make sure that the file is not read-only, then try again.',
    name,
  );
  return error(text, 'try-again');
}
