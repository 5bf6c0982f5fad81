/** The known name that the user probably meant. */
export interface SimilarName {
  readonly name: string;
  /** Whether all words match, with none added or omitted, as in `auto_verified_attributes`. */
  readonly sameWords: boolean;
}

/**
 * Returns the candidate that has the same words as a name, in the same order. One of the two may have additional words:
 * `TokenGeneration` matches PreTokenGeneration, `userPoolName` matches PoolName.
 * @returns undefined if there is no such candidate, or if several are equally close
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

/** The maximum number of additional words. Names that differ by more words are too different. */
const MAX_WORD_DIFFERENCE = 2;

/** Counts the additional words in the longer of two names. Returns undefined if the remaining words differ. */
function wordDifference(a: readonly string[], b: readonly string[]): number | undefined {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const difference = longer.length - shorter.length;
  if (difference > MAX_WORD_DIFFERENCE || shorter.length === 0) return undefined;
  // Generic words alone would match many names.
  if (difference > 0 && shorter.every((word) => commonWords.has(word))) return undefined;
  let next = 0;
  for (const word of longer) if (areAlike(word, shorter[next] ?? '')) next++;
  return next === shorter.length ? difference : undefined;
}

const commonWords = new Set(['config', 'configuration', 'message', 'pool', 'setting', 'settings', 'type', 'user']);

/** The minimum number of letters that two words must have in common at the start to count as alike. */
const MIN_PREFIX_LENGTH = 4;
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['msg', 'message'],
]);

/**
 * Whether two words are equal apart from their endings (verify, verified; policy, policies), or one abbreviates the
 * other.
 */
function areAlike(a: string, b: string): boolean {
  if (a === b || abbreviations.get(a) === b || abbreviations.get(b) === a) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same++;
  if (same < MIN_PREFIX_LENGTH) return longer === `${shorter}s`;
  return same === shorter.length || same * 5 >= longer.length * 3;
}

const knownWords = new Map<string, readonly string[]>();

/**
 * Returns the words of a candidate. Cached, because there are few candidates and each unknown name is compared with all
 * of them.
 */
function cachedWordsOf(name: string): readonly string[] {
  const words = knownWords.get(name) ?? wordsOf(name);
  knownWords.set(name, words);
  return words;
}

/** Names that are longer than this are not compared, because no property name is that long. */
const MAX_NAME_LENGTH = 80;

/** Splits a name in camel case, snake case or kebab case into lowercase words. */
function wordsOf(name: string): readonly string[] {
  if (name.length > MAX_NAME_LENGTH) return [];
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
