/** A moment in words, as it goes into a sentence: "10:42". */
export type When = (at: number) => string;

/**
 * A moment as it goes into a sentence: the time of day, for another day with its date.
 * @param language the user's, as VS Code names it
 * @param now milliseconds since 1970, as `at`
 */
export function formatTime(at: number, now: number, language: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const style: Intl.DateTimeFormatOptions = { ...(sameDay ? {} : { dateStyle: 'medium' }), timeStyle: 'short' };
  return new Intl.DateTimeFormat(language, style).format(at);
}
