/** Counts of the results of a command that compares files with live pools. */
export interface Counts {
  readonly total: number;
  readonly different: number;
  readonly failed: number;
}

/**
 * Returns the exit code of a command that compares files with live pools. A failure has priority over differences.
 * @param tells whether differences have their own exit code (`--exit-code`)
 */
export function exitCodeOf({ different, failed }: Counts, tells = false): number {
  if (failed > 0) return 1;
  return tells && different > 0 ? 2 : 0;
}

/** Formats the last line of the output. @param words describes results that differ, such as `with changes` */
export function summarize({ total, different, failed }: Counts, words: string, noun = 'pool'): string {
  const same = total - different - failed;
  const parts = [`${different} ${words}`, `${same} without`, ...(failed > 0 ? [`${failed} failed`] : [])];
  return `${total} ${total === 1 ? noun : `${noun}s`}: ${parts.join(', ')}.`;
}
