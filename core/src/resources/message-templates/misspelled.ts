import { placeholdersIn } from './find.ts';
import { placeholders, type PlaceholderKind } from './placeholders.ts';

/** A part of a string that is probably a mistyped placeholder, from the offset `start` to `end` (exclusive). */
export interface MisspelledPlaceholder {
  readonly start: number;
  readonly end: number;
  /** The placeholder as it is spelled in the string. */
  readonly text: string;
  readonly kind: PlaceholderKind;
  /** The placeholder that was probably meant, in its correct spelling. */
  readonly meant: string;
}

/** Longer text in braces is prose or a style sheet, not a misspelled placeholder. */
const MAX_LENGTH = 100;

const allKinds = Object.keys(placeholders) as PlaceholderKind[];

/**
 * Returns the placeholders in a string that are probably mistyped, in order and in linear time: `{###}`, `{ #### }`,
 * `{{####}}`, `{####`, `{Username}`, `{user name}`, `{code}`, `{##Click here}`, and the same with the full-width braces
 * of a Japanese keyboard.
 * @param takes the kinds of placeholders that may have been meant; default: all
 */
export function misspelledIn(
  text: string,
  takes: readonly PlaceholderKind[] = allKinds,
): readonly MisspelledPlaceholder[] {
  const valid = placeholdersIn(text);
  const candidates = [...inBraces(text), ...withoutOpeningBrace(text)].sort((a, b) => a.start - b.start);
  const found: MisspelledPlaceholder[] = [];
  let next = 0;
  for (const { start, end, content } of candidates) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    while ((valid[next]?.end ?? Infinity) <= start) next++;
    const overlaps = valid[next];
    // {{####}} contains a valid placeholder. Any other candidate that overlaps a valid placeholder is part of that
    // placeholder's text.
    if (overlaps && overlaps.start < end && !(overlaps.start > start && overlaps.end < end)) continue;
    const meant = guessPlaceholder(content, takes);
    if (meant) found.push({ start, end, text: text.slice(start, end), ...meant });
  }
  return found;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The text between the braces. */
  readonly content: string;
}

// The regular expressions below escape the full-width braces and number signs, which lets bundles be stored as one-byte
// characters.
const openings = '{｛';
const closings = '}｝';

const isOpening = (character: string | undefined): boolean => character !== undefined && openings.includes(character);
const isClosing = (character: string | undefined): boolean => character !== undefined && closings.includes(character);

/** Yields each opening brace that may begin a placeholder, with the text after it. */
function* inBraces(text: string): Generator<Candidate> {
  for (let open = 0; open < text.length; open++) {
    if (!isOpening(text[open])) continue;
    const after = /^[^{}\uFF5B\uFF5D]*/.exec(text.slice(open + 1, open + 1 + MAX_LENGTH))?.[0] ?? '';
    const close = open + 1 + after.length;
    if (isClosing(text[close])) {
      const doubled = isOpening(text[open - 1]) && isClosing(text[close + 1]);
      yield { start: doubled ? open - 1 : open, end: close + (doubled ? 2 : 1), content: after };
      continue;
    }
    const unclosed = /^(?:#{4}|\uFF03{4}|##[^#]+##)(?![#\uFF03])/.exec(after)?.[0];
    if (unclosed !== undefined) yield { start: open, end: open + 1 + unclosed.length, content: unclosed };
  }
}

/** Yields each `####}` that lacks its opening brace. */
function* withoutOpeningBrace(text: string): Generator<Candidate> {
  for (const { index, 0: written } of text.matchAll(/(?<![#\uFF03{\uFF5B])[#\uFF03]{4}[}\uFF5D]/g)) {
    yield { start: index, end: index + written.length, content: written.slice(0, -1) };
  }
}

/** Returns the placeholder that was probably meant; undefined if there is no good guess. */
function guessPlaceholder(
  content: string,
  takes: readonly PlaceholderKind[],
): Pick<MisspelledPlaceholder, 'kind' | 'meant'> | undefined {
  const plain = content.normalize('NFKC').trim();
  const bare = plain.replace(/[\s_.-]/g, '').toLowerCase();
  const kinds: readonly PlaceholderKind[] = /^#+$/.test(bare)
    ? ['code', 'link']
    : allKinds.filter((kind) => guesses[kind].includes(bare));
  const kind = kinds.find((one) => takes.includes(one));
  if (kind) return { kind, meant: placeholders[kind].text };
  const linkText = takes.includes('link') ? linkTextOf(plain) : undefined;
  return linkText === undefined ? undefined : { kind: 'link', meant: `{##${linkText}##}` };
}

/** Returns the text of a link that lacks some # characters; undefined if there is no such link. */
function linkTextOf(content: string): string | undefined {
  const [, before = '', text = '', after = ''] = /^(#*)([^#]+)(#*)$/.exec(content) ?? [];
  const marked = before.length >= 2 || after.length >= 2 || (before !== '' && after !== '');
  return marked && text.trim() !== '' ? text.trim() : undefined;
}

/** Common wrong words in braces, in lower case, with spaces, hyphens and underscores removed. */
const guesses: Readonly<Record<PlaceholderKind, readonly string[]>> = {
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
