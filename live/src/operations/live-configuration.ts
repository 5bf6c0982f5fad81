import { toFileText } from '#core/sync';
import type { ReadPool } from './read-pool.ts';

/**
 * Returns the text of a read-only document that contains the complete description of a pool, including information that
 * pool files do not contain, such as the attribute schema, MFA factors, dates and the domain.
 * @param heading the comment lines at the top
 */
export function liveConfigurationText({ live, companions }: ReadPool, heading: readonly string[]): string {
  const lines = heading.map((line) => `// ${line.replace(/\s+/g, ' ')}\n`);
  const mfa = companions.find(({ kind }) => kind.id === 'mfa');
  return lines.join('') + toFileText({ UserPool: live.described, ...(mfa ? { MfaConfig: mfa.described } : {}) });
}
