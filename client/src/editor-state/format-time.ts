/** Formats a time for a sentence: "10:42". */
export type When = (at: number) => string;

/**
 * Formats a time for a sentence: the time of day, with the date unless it is today.
 * @param at milliseconds since 1970
 * @param now milliseconds since 1970
 * @param language the user's language tag, from VS Code
 */
export function formatTime(at: number, now: number, language: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const style: Intl.DateTimeFormatOptions = { ...(sameDay ? {} : { dateStyle: 'medium' }), timeStyle: 'short' };
  return new Intl.DateTimeFormat(language, style).format(at);
}
