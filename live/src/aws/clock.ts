import * as l10n from '@vscode/l10n';

/**
 * AWS accepts signatures with a time that is at most five minutes off. The SDK corrects its clock if the clock is at
 * least four minutes off.
 */
const TOLERANCE_MINUTES = 4;

/**
 * Describes how far off the system clock is, if that explains an invalid signature.
 * @param date the `date` header of the service's response
 * @returns undefined if the clock is correct or the header is missing
 */
export function describeClockError(date: string | undefined): string | undefined {
  const ahead = Math.round((Date.now() - Date.parse(date ?? '')) / 60_000);
  if (Number.isNaN(ahead) || Math.abs(ahead) < TOLERANCE_MINUTES) return undefined;
  return ahead > 0
    ? l10n.t(
        'Your system clock is {0} minutes fast, so AWS rejects signed requests. Correct the clock, then try again.',
        ahead,
      )
    : l10n.t(
        'Your system clock is {0} minutes slow, so AWS rejects signed requests. Correct the clock, then try again.',
        -ahead,
      );
}
