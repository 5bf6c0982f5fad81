/**
 * Returns the candidate that was most likely meant.
 * @returns undefined if no candidate is close enough (at most two letters, and at most a third of all letters, may
 * differ; two swapped letters count as one)
 */
export function findNearest(word: string, candidates: readonly string[]): string | undefined {
  const max = Math.min(2, Math.floor(word.length / 3));
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      edits: sameLetters(word, candidate) ? 0 : editDistance(word, candidate, max),
    }))
    .filter(({ edits }) => edits <= max)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

/** Whether two words are equal, ignoring case. */
export function sameLetters(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Returns the number of letters to add, remove, change or swap with the next letter. If there are more than `max`,
 * returns any number greater than `max`.
 */
function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? max + 1;
}
