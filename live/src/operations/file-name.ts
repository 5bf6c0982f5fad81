import type { ResourceKind } from '#core/resources';

/** In code units. With three bytes each, the name and its suffix fit into the 255 bytes that file systems allow. */
const MAX_STEM_LENGTH = 80;

/** Device names reserved by Windows, which no file can have, regardless of its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *\./i;

/**
 * Returns the file name for a pool. The pool's name and ID are untrusted. The result must not be a path outside the
 * folder or a name that a file system rejects.
 */
export function fileNameFor({ suffix }: ResourceKind, poolName: string, poolId: string): string {
  const isGood = (name: string): boolean => name !== '' && !DEVICE.test(`${name}${suffix}`);
  return `${[poolName, poolId].map((text) => safe(text)).find(isGood) ?? 'pool'}${suffix}`;
}

/** Returns another file name for a pool if the first one belongs to another pool's file. */
export function otherFileNameFor(kind: ResourceKind, poolName: string, poolId: string): string {
  const id = safe(poolId);
  // The ID makes the file name unique, so only the pool name is cut.
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
      // Removes half of a surrogate pair at the end.
      .replace(/[\ud800-\udbff]$/, '')
  );
}
