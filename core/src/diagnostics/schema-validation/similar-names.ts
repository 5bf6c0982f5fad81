/** A name that was probably meant by another one. */
export interface SimilarName {
  readonly name: string;
  /** Whether word stands for word, as in `auto_verified_attributes`, and nothing was added or left out. */
  readonly sameWords: boolean;
}

/**
 * Returns the candidate that has the words of a name in the same order, where one of the two may have words that the other
 * leaves out: `TokenGeneration` is PreTokenGeneration, `userPoolName` is PoolName.
 * @returns undefined where there is none, or no one of them is closest
 */
export function similarName(word: string, candidates: readonly string[]): SimilarName | undefined {
  const written = wordsOf(word);
  const [best, second] = candidates
    .map((name) => ({ name, difference: differenceOf(written, wordsOfKnown(name)) }))
    .filter(({ difference }) => difference !== undefined)
    .sort((a, b) => (a.difference ?? 0) - (b.difference ?? 0));
  if (!best || best.difference === second?.difference) return undefined;
  return { name: best.name, sameWords: best.difference === 0 };
}

/** The most words that may be left out or added. */
const MOST_DIFFERENT = 2;

/** How many words one name has more than the other; undefined where they are not of the same words. */
function differenceOf(a: readonly string[], b: readonly string[]): number | undefined {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const difference = longer.length - shorter.length;
  if (difference > MOST_DIFFERENT || shorter.length === 0) return undefined;
  // A lone word that says no more than that something is configured would be in many names.
  if (difference > 0 && shorter.every((word) => commonWords.has(word))) return undefined;
  let next = 0;
  for (const word of longer) if (areAlike(word, shorter[next] ?? '')) next++;
  return next === shorter.length ? difference : undefined;
}

const commonWords = new Set(['config', 'configuration', 'message', 'pool', 'setting', 'settings', 'type', 'user']);

/** Of at least this many letters, one word may be the beginning of the other. */
const SHORTEST_BEGINNING = 4;
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['msg', 'message'],
]);

/** Whether two words are the same but for their ending (verify, verified; policy, policies) or an abbreviation. */
function areAlike(a: string, b: string): boolean {
  if (a === b || abbreviations.get(a) === b || abbreviations.get(b) === a) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same++;
  if (same < SHORTEST_BEGINNING) return longer === `${shorter}s`;
  return same === shorter.length || same * 5 >= longer.length * 3;
}

const knownWords = new Map<string, readonly string[]>();

/** The words of a candidate: there are few, and they are looked at for each unknown name. */
function wordsOfKnown(name: string): readonly string[] {
  const words = knownWords.get(name) ?? wordsOf(name);
  knownWords.set(name, words);
  return words;
}

/** Longer names are not read: no member has one. */
const LONGEST = 80;

/** The words of a name in camel case, snake case or with hyphens, in lower case. */
function wordsOf(name: string): readonly string[] {
  if (name.length > LONGEST) return [];
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
