/** A character escaped for a URL, JSON or HTML, possibly several times: `%2B`, `%252B`, `\\u002b`, `\\/`, `&#43;`. */
const ESCAPED =
  /%(?:25){0,4}(?<url>[\da-f]{2})|\\{1,8}(?:u(?<json>[\da-f]{4})|(?<plain>[/"\\]))|&(?:amp;){0,4}#(?:x(?<hex>[\da-f]{1,4})|(?<decimal>\d{1,5}));/gi;

/** A range in a string. `end` is exclusive. */
interface Span {
  readonly start: number;
  end: number;
}

/** Text to search, in its original or unescaped form. */
interface Reading {
  readonly text: string;
  /** The offset of each character, and of the end, in the original text. Undefined if this is the original text. */
  readonly offsets?: readonly number[];
}

/**
 * Returns a function that replaces secrets in a string, including any part of a secret that has at least `length`
 * characters. Finds secrets in plain text, escaped for a URL, JSON or HTML, in base64 (both alphabets) and in
 * hexadecimal. Runs in linear time.
 */
export function secretFinder(
  secrets: readonly string[],
  length: number,
  replacement: string,
): (text: string) => string {
  let pieces: ReadonlySet<string> | undefined;
  return (text) => {
    if (text.length < length || secrets.length === 0) return text;
    const known = (pieces ??= new Set(secrets.flatMap(formsOf).flatMap((form) => piecesOf(form, length))));
    const readings = text.search(ESCAPED) === -1 ? [{ text }] : [{ text }, unescaped(text)];
    const spans = readings.flatMap((reading) => find(reading, known, length));
    return replaceSpans(text, spans, replacement);
  };
}

/** Returns a secret's forms in plain text, base64 and hexadecimal. */
function formsOf(secret: string): string[] {
  // If the secret was encoded as part of a longer string, its offset determines which of three base64 forms it has.
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.from('\0'.repeat(before) + secret)
      .toString('base64')
      .slice(before === 0 ? 0 : before + 1),
  );
  const hex = Buffer.from(secret).toString('hex');
  return [secret, ...inBase64, hex, hex.toUpperCase()];
}

function piecesOf(form: string, length: number): string[] {
  const text = unify(form);
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length));
}

/** Normalizes the two base64 alphabets, and spaces, which can stand for a plus sign in a URL. Keeps the length. */
function unify(text: string): string {
  return text.replaceAll(/[- ]/g, '+').replaceAll('_', '/');
}

function unescaped(text: string): Reading {
  let read = '';
  const offsets: number[] = [];
  const copy = (start: number, end: number): void => {
    read += text.slice(start, end);
    for (let i = start; i < end; i++) offsets.push(i);
  };
  let at = 0;
  for (const { 0: escape, index, groups } of text.matchAll(ESCAPED)) {
    copy(at, index);
    const { url, json, hex, decimal, plain } = groups ?? {};
    const code = url ?? json ?? hex;
    read += plain ?? String.fromCharCode(code === undefined ? Number(decimal) : Number.parseInt(code, 16));
    offsets.push(index);
    at = index + escape.length;
  }
  copy(at, text.length);
  offsets.push(text.length);
  return { text: read, offsets };
}

/** Returns the ranges that contain parts of secrets, in order. Merges overlapping and adjacent ranges. */
function find({ text, offsets }: Reading, pieces: ReadonlySet<string>, length: number): Span[] {
  const unified = unify(text);
  const spans: Span[] = [];
  const place = (index: number): number => offsets?.[index] ?? index;
  for (let i = 0; i + length <= unified.length; i++) {
    if (!pieces.has(unified.slice(i, i + length))) continue;
    const last = spans.at(-1);
    if (last && last.end >= place(i)) last.end = place(i + length);
    else spans.push({ start: place(i), end: place(i + length) });
  }
  return spans;
}

/** Replaces ranges in a string. Overlapping and adjacent ranges are replaced as one. */
function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let shown = '';
  let at = 0;
  let last = -1;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > last) shown += text.slice(at, start) + replacement;
    last = Math.max(last, end);
    at = last;
  }
  return shown + text.slice(at);
}
