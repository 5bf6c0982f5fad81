import { toFileText } from '#core/sync';
import type { ReadPool } from './read-pool.ts';

/**
 * Returns the text of a read-only document with everything that the service says about a pool, also what no file
 * contains: the attribute schema, the MFA factors, dates, the domain.
 * @param heading lines of comments above it
 */
export function liveConfigurationText({ live, mfaConfig }: ReadPool, heading: readonly string[]): string {
  const lines = heading.map((line) => `// ${line.replace(/\s+/g, ' ')}\n`);
  return lines.join('') + toFileText({ UserPool: live.described, ...(mfaConfig ? { MfaConfig: mfaConfig } : {}) });
}
