import * as l10n from '@vscode/l10n';
import { placeholdersIn } from './find.ts';
import { misspelledIn, type MisspelledPlaceholder } from './misspelled.ts';
import { placeholders, type PlaceholderKind } from './placeholders.ts';

/** A text that has the placeholder which it lacked. */
export interface MendedText {
  /** What was done to it, as a command. */
  readonly title: string;
  readonly text: string;
  /** Nothing had to be guessed: the placeholder was there, misspelled. */
  readonly obvious: boolean;
}

/**
 * Puts a placeholder into a text that lacks it: where it stands misspelled, else at the end, before closing tags. The
 * text may become longer than its member takes.
 * @param takes the placeholders that the text takes; default: this one
 */
export function withPlaceholder(
  text: string,
  kind: PlaceholderKind,
  takes: readonly PlaceholderKind[] = [kind],
): MendedText {
  const slip = slipsIn(text, takes).find((one) => one.kind === kind);
  return slip
    ? { title: changeOf(slip), text: respelled(text, slip, takes), obvious: true }
    : {
        title: l10n.t('Add {0}', placeholders[kind].text),
        text: inserted(text, placeholders[kind].text),
        obvious: false,
      };
}

/** What is written in place of a placeholder, and what was meant. */
export type Slip = Pick<MisspelledPlaceholder, 'kind' | 'text' | 'meant'>;

/** The mend of a slip, as a command. */
export function changeOf({ text, meant }: Slip): string {
  return l10n.t('Change {0} to {1}', text, meant);
}

/** The text with what was meant, wherever that slip stands in it. @param takes the placeholders that the text takes */
export function respelled(text: string, slip: Slip, takes: readonly PlaceholderKind[]): string {
  const mended: string[] = [];
  let from = 0;
  for (const { start, end, text: written } of slipsIn(text, takes)) {
    if (written !== slip.text) continue;
    mended.push(text.slice(from, start), slip.meant);
    from = end;
  }
  return mended.join('') + text.slice(from);
}

/** What is misspelled; also {####} in a text that takes links only, where it is a link without words. */
function slipsIn(text: string, takes: readonly PlaceholderKind[]): readonly MisspelledPlaceholder[] {
  const misspelled = misspelledIn(text, takes);
  if (takes.includes('code') || !takes.includes('link')) return misspelled;
  const wordless = placeholdersIn(text).filter(({ kind }) => kind === 'code');
  const links = wordless.map(({ start, end }): MisspelledPlaceholder => ({
    start,
    end,
    text: text.slice(start, end),
    kind: 'link',
    meant: placeholders.link.text,
  }));
  return [...misspelled, ...links].sort((a, b) => a.start - b.start);
}

function inserted(text: string, placeholder: string): string {
  const end = beforeClosingTags(text);
  const space = end === 0 || /[\s>]/.test(text.charAt(end - 1)) ? '' : ' ';
  return text.slice(0, end) + space + placeholder + text.slice(end);
}

/** Where the closing tags begin that a text ends with; its end where there are none. */
function beforeClosingTags(text: string): number {
  let end = text.length;
  for (;;) {
    const trimmed = text.slice(0, end).trimEnd();
    const tag = /<\/[a-z][a-z0-9]*\s?>$/i.exec(trimmed.slice(-LONGEST_TAG))?.[0];
    if (tag === undefined) return end;
    end = trimmed.length - tag.length;
  }
}

const LONGEST_TAG = 20;
