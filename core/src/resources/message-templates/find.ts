import type { PlaceholderKind } from './placeholders.ts';

/** A placeholder found in a string, from the offset `start` to `end` (exclusive). */
export interface FoundPlaceholder {
  readonly start: number;
  readonly end: number;
  readonly kind: PlaceholderKind;
}

/**
 * Returns the placeholders in a string, in order, whether or not the service replaces them in this setting. The text of
 * a link ends at the next `##}`. `{####}` is always a code, never a link with no text.
 */
export function placeholdersIn(text: string): readonly FoundPlaceholder[] {
  const found: FoundPlaceholder[] = [];
  // The offset where the next link ends. The search for the next link end resumes only after this offset, which keeps
  // the search linear.
  let linkEnd = -1;
  for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', start + 1)) {
    const fixed = fixedTexts.find(([written]) => text.startsWith(written, start));
    if (fixed) {
      found.push({ start, end: start + fixed[0].length, kind: fixed[1] });
      continue;
    }
    if (!text.startsWith(LINK_START, start)) continue;
    const from = start + LINK_START.length;
    if (linkEnd < from + 1) linkEnd = indexFrom(text, LINK_END, from + 1);
    const nextStart = text.indexOf(LINK_START, from);
    if (linkEnd === text.length || (nextStart !== -1 && nextStart < linkEnd)) continue;
    // Text that consists only of # characters is a code with too many of them, not a link.
    if (!/[^#\s]/.test(text.slice(from, linkEnd))) continue;
    found.push({ start, end: linkEnd + LINK_END.length, kind: 'link' });
    start = linkEnd;
  }
  return found;
}

const LINK_START = '{##';
const LINK_END = '##}';
const fixedTexts: readonly (readonly [written: string, kind: PlaceholderKind])[] = [
  ['{####}', 'code'],
  ['{username}', 'username'],
];

/** Returns the offset of a substring's next occurrence, or the length of the text if there is none. */
function indexFrom(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}
