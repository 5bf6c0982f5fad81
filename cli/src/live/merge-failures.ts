import { allOf, listFirst } from '#core/text';
import { groupBy } from '../check/group-by.ts';

/**
 * Merges the results that failed with the same message, such as missing credentials, so that the message is shown once.
 * @param messageOf returns undefined if the result is not a failure
 * @param merge merges two or more results
 */
export function mergeFailures<Result>(
  results: readonly Result[],
  messageOf: (result: Result) => string | undefined,
  merge: (first: Result, all: readonly Result[]) => Result,
): readonly Result[] {
  return [...groupBy(results, (result) => messageOf(result) ?? result).values()].flatMap((same) => {
    const [first, ...others] = same;
    return first !== undefined && others.length > 0 ? [merge(first, same)] : same;
  });
}

const MAX_NAMES = 3;

/** Joins the names of files. If there are many, returns the count and the first few names. */
export function joinNames(names: readonly string[]): string {
  return names.length <= MAX_NAMES ? allOf(names) : `${names.length} files (${listFirst(names, MAX_NAMES)})`;
}
