import * as l10n from '@vscode/l10n';
import type { ConversionReport } from '#core/convert';
import type { ConvertedPool } from '#core/diagnostics';
import { error, info, warning, type Notice } from './notice.ts';

/** Returns the notification shown after a file was converted to a new file. @param created the name of the new file */
export function converted(
  created: string,
  source: string,
  { dropped, hasReport, hasProblems }: Pick<ConvertedPool, 'dropped' | 'hasReport' | 'hasProblems'>,
): Notice<'show-problems'> {
  const text = convertedText(created, source, dropped, hasReport);
  return hasProblems ? info(text, 'show-problems') : info(text);
}

function convertedText(created: string, source: string, dropped: number, hasReport: boolean): string {
  if (!hasReport) return l10n.t("Created {0} from {1}, which wasn't changed.", created, source);
  switch (dropped) {
    case 0:
      return l10n.t(
        "Created {0} from {1}, which wasn't changed. See the comments at the top of the new file for the next steps.",
        created,
        source,
      );
    case 1:
      return l10n.t(
        "Created {0} from {1}, which wasn't changed. 1 property was dropped; see the comments at the top of the new file.",
        created,
        source,
      );
    default:
      return l10n.t(
        "Created {0} from {1}, which wasn't changed. {2} properties were dropped; see the comments at the top of the new file.",
        created,
        source,
        dropped,
      );
  }
}

/** Returns the notification shown after a file was converted in place. */
export function convertedInPlace(
  name: string,
  { count, choices }: Pick<ConversionReport, 'count' | 'choices'>,
): Notice<'show-dropped'> {
  const text =
    count === 1
      ? l10n.t('Converted {0}. 1 property was dropped.', name)
      : l10n.t('Converted {0}. {1} properties were dropped.', name, count);
  return info(choices === 0 ? text : `${text} ${choicesText(count, choices)}`, 'show-dropped');
}

function choicesText(count: number, choices: number): string {
  if (count === 1) return l10n.t("It might be your choice, but can't be distinguished from a sample value.");
  return choices === 1
    ? l10n.t("1 of them might be your choice, but can't be distinguished from a sample value.")
    : l10n.t("{0} of them might be your choices, but can't be distinguished from sample values.", choices);
}

/** Returns the notification for a file that contains no user pool to convert. @param why the reason, in sentences */
export function notConverted(source: string, why: string): Notice<never> {
  return warning(l10n.t("{0} wasn't converted. {1}", source, why));
}

/** Returns the notification shown after a failed conversion. */
export function conversionFailed(source: string): Notice<'try-again' | 'show-log'> {
  const text = l10n.t(
    "{0} wasn't converted, because the language server didn't respond. Try again, or see the log for details.",
    source,
  );
  return error(text, 'try-again', 'show-log');
}
