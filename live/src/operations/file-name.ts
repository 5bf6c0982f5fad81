import type { ResourceKind } from '#core/resources';

/** In code units. At three bytes each, plus the suffix, they fit the 255 bytes that file systems allow for a name. */
const MAX_STEM_LENGTH = 80;

/** Device names reserved by Windows: no file can have one, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *\./i;

/**
 * Returns the name of the file for a pool. The pool's name and id are untrusted text: they must not lead out of the
 * folder, or result in a name that a file system rejects.
 */
export function fileNameFor({ suffix }: ResourceKind, poolName: string, poolId: string): string {
  const isGood = (name: string): boolean => name !== '' && !DEVICE.test(`${name}${suffix}`);
  return `${[poolName, poolId].map((text) => safe(text)).find(isGood) ?? 'pool'}${suffix}`;
}

/** Returns the name of the file for a pool if the file of {@link fileNameFor} belongs to another pool. */
export function otherFileNameFor(kind: ResourceKind, poolName: string, poolId: string): string {
  const id = safe(poolId);
  // The id makes the file name unique, so the pool name is cut instead.
  const name = safe(poolName, Math.max(0, MAX_STEM_LENGTH - id.length - 1));
  return fileNameFor(kind, `${name}.${id}`, poolId);
}

function safe(text: string, maxLength = MAX_STEM_LENGTH): string {
  return (
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}._+=@ -]+/gu, '-')
      .replace(/^[. -]+|(?<![. -])[. -]+$/g, '')
      .slice(0, maxLength)
      // Removes half a surrogate pair at the end.
      .replace(/[\ud800-\udbff]$/, '')
  );
}
