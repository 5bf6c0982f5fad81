import { joinSentences, type AdditionDescription, type AdditionHint } from '#live/messages';
import type { Notice } from './notice.ts';

/** Returns the notification for the outcome of adding attributes. */
export function additionNotice({ severity, summary, details, hints }: AdditionDescription): Notice<AdditionHint> {
  return { severity, text: joinSentences(summary, ...details), steps: hints };
}
