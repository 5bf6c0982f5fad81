import { placeholdersIn } from './find.ts';
import { placeholders, type PlaceholderKind } from './placeholders.ts';

/** A part of a text that looks like a placeholder and is none, from the offset `start` up to `end`. */
export interface MisspelledPlaceholder {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  readonly kind: PlaceholderKind;
  /** What was probably meant, as it must be written. */
  readonly meant: string;
}

/** A longer text in braces is prose or a style sheet. */
const LONGEST = 100;

const every = Object.keys(placeholders) as PlaceholderKind[];

/**
 * The parts of a text that are probably mistyped placeholders, in their order, in linear time: `{###}`, `{ #### }`,
 * `{{####}}`, `{####`, `{Username}`, `{user name}`, `{code}`, `{##Click here}`, also with the wide braces of a Japanese
 * keyboard.
 * @param takes the placeholders that may have been meant; default: every one
 */
export function misspelledIn(
  text: string,
  takes: readonly PlaceholderKind[] = every,
): readonly MisspelledPlaceholder[] {
  const valid = placeholdersIn(text);
  const candidates = [...inBraces(text), ...withoutOpeningBrace(text)].sort((a, b) => a.start - b.start);
  const found: MisspelledPlaceholder[] = [];
  let next = 0;
  for (const { start, end, content } of candidates) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    while ((valid[next]?.end ?? Infinity) <= start) next++;
    const overlaps = valid[next];
    // {{####}} has the placeholder inside; whatever else is within one is its text.
    if (overlaps && overlaps.start < end && !(overlaps.start > start && overlaps.end < end)) continue;
    const meant = meantBy(content, takes);
    if (meant) found.push({ start, end, text: text.slice(start, end), ...meant });
  }
  return found;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces. */
  readonly content: string;
}

// In regular expressions they stand as escapes, for the sake of bundles in one-byte characters.
const openings = '{｛';
const closings = '}｝';

const isOpening = (character: string | undefined): boolean => character !== undefined && openings.includes(character);
const isClosing = (character: string | undefined): boolean => character !== undefined && closings.includes(character);

/** Each opening brace with what stands behind it, up to the next brace. */
function* inBraces(text: string): Generator<Candidate> {
  for (let open = 0; open < text.length; open++) {
    if (!isOpening(text[open])) continue;
    const behind = /^[^{}\uFF5B\uFF5D]*/.exec(text.slice(open + 1, open + 1 + LONGEST))?.[0] ?? '';
    const close = open + 1 + behind.length;
    if (isClosing(text[close])) {
      const doubled = isOpening(text[open - 1]) && isClosing(text[close + 1]);
      yield { start: doubled ? open - 1 : open, end: close + (doubled ? 2 : 1), content: behind };
      continue;
    }
    const unclosed = /^(?:#{4}|\uFF03{4}|##[^#]+##)(?![#\uFF03])/.exec(behind)?.[0];
    if (unclosed !== undefined) yield { start: open, end: open + 1 + unclosed.length, content: unclosed };
  }
}

/** Each `####}`. */
function* withoutOpeningBrace(text: string): Generator<Candidate> {
  for (const { index, 0: written } of text.matchAll(/(?<![#\uFF03{\uFF5B])[#\uFF03]{4}[}\uFF5D]/g)) {
    yield { start: index, end: index + written.length, content: written.slice(0, -1) };
  }
}

function meantBy(
  content: string,
  takes: readonly PlaceholderKind[],
): Pick<MisspelledPlaceholder, 'kind' | 'meant'> | undefined {
  const plain = content.normalize('NFKC').trim();
  const bare = plain.replace(/[\s_.-]/g, '').toLowerCase();
  const kinds: readonly PlaceholderKind[] = /^#+$/.test(bare)
    ? ['code', 'link']
    : every.filter((kind) => words[kind].includes(bare));
  const kind = kinds.find((one) => takes.includes(one));
  if (kind) return { kind, meant: placeholders[kind].text };
  const linkText = takes.includes('link') ? linkTextOf(plain) : undefined;
  return linkText === undefined ? undefined : { kind: 'link', meant: `{##${linkText}##}` };
}

/** The text of a link whose # are too few. */
function linkTextOf(content: string): string | undefined {
  const [, before = '', text = '', behind = ''] = /^(#*)([^#]+)(#*)$/.exec(content) ?? [];
  const marked = before.length >= 2 || behind.length >= 2 || (before !== '' && behind !== '');
  return marked && text.trim() !== '' ? text.trim() : undefined;
}

/** What people write in braces for want of the right words; lower case, without spaces, hyphens and underscores. */
const words: Readonly<Record<PlaceholderKind, readonly string[]>> = {
  code: [
    'code',
    'verificationcode',
    'verifycode',
    'confirmationcode',
    'confirmcode',
    'authcode',
    'mfacode',
    'otpcode',
    'otp',
    'onetimecode',
    'onetimepassword',
    'passcode',
    'password',
    'temporarypassword',
    'temppassword',
  ],
  link: ['link', 'verificationlink', 'verifylink', 'confirmationlink', 'url', 'verificationurl', 'clickhere'],
  username: ['username', 'user', 'usernames', 'usernmae', 'usrename', 'usrname', 'usernam', 'userame', 'login'],
};
