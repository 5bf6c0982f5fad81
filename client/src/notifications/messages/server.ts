import * as l10n from '@vscode/l10n';
import { error, type Notice } from './notice.ts';

/** Returns the notification shown when the language server has crashed too often to be restarted automatically. */
export function serverOff(): Notice<'restart-server' | 'show-log'> {
  return error(
    l10n.t(
      'Help for user pool files is off: the language server stopped several times in a row. Your files are as you left them. Restart it; if it stops again, the log says why.',
    ),
    'restart-server',
    'show-log',
  );
}
