import * as l10n from '@vscode/l10n';
import { error, info, warning, type Notice } from './notice.ts';

/** Returns the notification after a conversion. @param created the name of the new file @param effects sentences */
export function converted(created: string, source: string, effects: string): Notice<'show-problems'> {
  return info(l10n.t("Created {0} from {1}, which wasn't changed. {2}", created, source, effects), 'show-problems');
}

/** Returns the notification about a file without a user pool to convert. @param why sentences */
export function notConverted(source: string, why: string): Notice<never> {
  return warning(l10n.t("{0} wasn't converted. {1}", source, why));
}

/** Returns the notification after a failed conversion. */
export function conversionFailed(source: string): Notice<'try-again' | 'show-log'> {
  const text = l10n.t(
    "{0} wasn't converted, because the language server didn't respond. Try again, or see the log for details.",
    source,
  );
  return error(text, 'try-again', 'show-log');
}
