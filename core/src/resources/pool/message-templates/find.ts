import type { PlaceholderKind } from './placeholders.ts';

/** A placeholder in a text: from the offset `start` up to `end`. */
export interface FoundPlaceholder {
  readonly start: number;
  readonly end: number;
  readonly kind: PlaceholderKind;
}

/**
 * The placeholders in a text, whether or not the member that holds it takes them, in their order. The text of a link
 * ends at the first `##}` behind it; `{####}` is a code and never a link without text.
 */
export function placeholdersIn(text: string): readonly FoundPlaceholder[] {
  const found: FoundPlaceholder[] = [];
  // Where the next end of a link is; looked for again only behind it, so that a long text takes linear time.
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
    // Nothing but # between braces is a code with too many of them.
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

/** Where a part comes next, or the end of the text. */
function indexFrom(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}
