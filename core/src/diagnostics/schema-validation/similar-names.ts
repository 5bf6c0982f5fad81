/** The known name that was probably meant by an unknown one. */
export interface SimilarName {
  readonly name: string;
  /** Whether all words match, as in `auto_verified_attributes`, with none added or omitted. */
  readonly sameWords: boolean;
}

/**
 * Returns the candidate that has the words of a name in the same order; one of the two may have additional words:
 * `TokenGeneration` matches PreTokenGeneration, `userPoolName` matches PoolName.
 * @returns undefined if there is none, or several are equally close
 */
export function findSimilarName(word: string, candidates: readonly string[]): SimilarName | undefined {
  const written = wordsOf(word);
  const [best, second] = candidates
    .map((name) => ({ name, difference: wordDifference(written, cachedWordsOf(name)) }))
    .filter(({ difference }) => difference !== undefined)
    .sort((a, b) => (a.difference ?? 0) - (b.difference ?? 0));
  if (!best || best.difference === second?.difference) return undefined;
  return { name: best.name, sameWords: best.difference === 0 };
}

/** With more additional words, names are too different. */
const MAX_WORD_DIFFERENCE = 2;

/** Counts the words that one name has in addition to the other; undefined if the other words differ. */
function wordDifference(a: readonly string[], b: readonly string[]): number | undefined {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const difference = longer.length - shorter.length;
  if (difference > MAX_WORD_DIFFERENCE || shorter.length === 0) return undefined;
  // A generic word alone would match many names.
  if (difference > 0 && shorter.every((word) => commonWords.has(word))) return undefined;
  let next = 0;
  for (const word of longer) if (areAlike(word, shorter[next] ?? '')) next++;
  return next === shorter.length ? difference : undefined;
}

const commonWords = new Set(['config', 'configuration', 'message', 'pool', 'setting', 'settings', 'type', 'user']);

/** With at least this many letters, one word may be a prefix of the other. */
const MIN_PREFIX_LENGTH = 4;
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['msg', 'message'],
]);

/** Whether two words are equal, except for their ending (verify, verified; policy, policies) or an abbreviation. */
function areAlike(a: string, b: string): boolean {
  if (a === b || abbreviations.get(a) === b || abbreviations.get(b) === a) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same++;
  if (same < MIN_PREFIX_LENGTH) return longer === `${shorter}s`;
  return same === shorter.length || same * 5 >= longer.length * 3;
}

const knownWords = new Map<string, readonly string[]>();

/** Returns the words of a candidate. Cached: there are few candidates, and each unknown name is compared with all. */
function cachedWordsOf(name: string): readonly string[] {
  const words = knownWords.get(name) ?? wordsOf(name);
  knownWords.set(name, words);
  return words;
}

/** Longer names are not compared, because no property has one. */
const MAX_NAME_LENGTH = 80;

/** Splits a name in camel case, snake case or with hyphens into words in lower case. */
function wordsOf(name: string): readonly string[] {
  if (name.length > MAX_NAME_LENGTH) return [];
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
