import * as l10n from '@vscode/l10n';
import { placeholdersIn } from './find.ts';
import { misspelledIn, type MisspelledPlaceholder } from './misspelled.ts';
import { placeholders, type PlaceholderKind } from './placeholders.ts';

/** A string with a missing placeholder added. */
export interface FixedText {
  /** The title of the quick fix, in the imperative. */
  readonly title: string;
  readonly text: string;
  /** The misspelled placeholder that the new one replaces. Undefined if the new placeholder's position is a guess. */
  readonly replaced: MisspelledPlaceholder | undefined;
}

/**
 * Adds a placeholder to a string that lacks it. Corrects a misspelled placeholder if there is one; otherwise, inserts
 * the placeholder in the gap that a removed one left, or at the end, before any closing tags. The text may exceed the
 * maximum length of its setting.
 * @param takes the placeholders that the text can contain; default: only the one to add
 */
export function insertPlaceholder(
  text: string,
  kind: PlaceholderKind,
  takes: readonly PlaceholderKind[] = [kind],
): FixedText {
  const misspelling = misspellingsIn(text, takes).find((one) => one.kind === kind);
  return misspelling
    ? { title: describeCorrection(misspelling), text: correctSpelling(text, misspelling, takes), replaced: misspelling }
    : {
        title: l10n.t('Add {0}', placeholders[kind].text),
        text: insertInText(text, placeholders[kind].text),
        replaced: undefined,
      };
}

/** A misspelled placeholder, with the correct one. */
export type Misspelling = Pick<MisspelledPlaceholder, 'kind' | 'text' | 'meant'>;

/** Describes the correction of a misspelling, in the imperative. */
export function describeCorrection({ text, meant }: Misspelling): string {
  return l10n.t('Change {0} to {1}', text, meant);
}

/**
 * Corrects all occurrences of a misspelling in a string.
 * @param takes the kinds of placeholders that the text can contain
 */
export function correctSpelling(text: string, misspelling: Misspelling, takes: readonly PlaceholderKind[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: written } of misspellingsIn(text, takes)) {
    if (written !== misspelling.text) continue;
    parts.push(text.slice(from, start), misspelling.meant);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/**
 * Returns misspelled placeholders. In a string that can contain links but no codes, {####} also counts as misspelled,
 * because it would be a link with no text.
 */
function misspellingsIn(text: string, takes: readonly PlaceholderKind[]): readonly MisspelledPlaceholder[] {
  const misspelled = misspelledIn(text, takes);
  if (takes.includes('code') || !takes.includes('link')) return misspelled;
  const withoutText = placeholdersIn(text).filter(({ kind }) => kind === 'code');
  const links = withoutText.map(({ start, end }): MisspelledPlaceholder => ({
    start,
    end,
    text: text.slice(start, end),
    kind: 'link',
    meant: placeholders.link.text,
  }));
  return [...misspelled, ...links].sort((a, b) => a.start - b.start);
}

/** Matches the space before a period or comma, where no language has one. */
const GAP = / (?=[.,](?:[\s<]|$))/;

function insertInText(text: string, placeholder: string): string {
  const gap = text.search(GAP);
  if (gap >= 0) return `${text.slice(0, gap + 1)}${placeholder}${text.slice(gap + 1)}`;
  const end = offsetOfClosingTags(text);
  const space = end === 0 || /[\s>]/.test(text.charAt(end - 1)) ? '' : ' ';
  return text.slice(0, end) + space + placeholder + text.slice(end);
}

/** Returns the offset of the closing tags at the end of a string, or the string's length if there are none. */
function offsetOfClosingTags(text: string): number {
  let end = text.length;
  for (;;) {
    const trimmed = text.slice(0, end).trimEnd();
    const tag = /<\/[a-z][a-z0-9]*\s?>$/i.exec(trimmed.slice(-MAX_TAG_LENGTH))?.[0];
    if (tag === undefined) return end;
    end = trimmed.length - tag.length;
  }
}

const MAX_TAG_LENGTH = 20;
