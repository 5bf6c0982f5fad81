import * as l10n from '@vscode/l10n';
import { error, type Notice } from './notice.ts';

/** Returns the notification shown when the language server has crashed too often to be restarted automatically. */
export function serverOff(): Notice<'restart-server' | 'show-log'> {
  return error(
    l10n.t(
      "The language server for user pool files stopped unexpectedly several times. Your files aren't affected. Restart it; if it stops again, see the log for details.",
    ),
    'restart-server',
    'show-log',
  );
}
