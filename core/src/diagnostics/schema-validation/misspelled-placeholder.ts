import * as l10n from '@vscode/l10n';
import type { InsertedPlaceholder } from '../../resources/field.ts';
import type { TextRange } from '../../document/index.ts';

/** A misspelled form of a required placeholder. */
export type Misspelled = NonNullable<InsertedPlaceholder['replaced']>;

/**
 * Describes a misspelled required placeholder, as a sentence about a setting.
 * @param member the setting's name in messages
 */
export function describeMisspelled(member: string, { text, meant }: Misspelled): string {
  return l10n.t('{0} must contain {1}, not {2}.', member, meant, text);
}

/** Returns the range of a misspelled placeholder in the string that contains it. */
export function rangeOfMisspelled({ start, text }: Misspelled): TextRange {
  return { offset: start, length: text.length };
}
