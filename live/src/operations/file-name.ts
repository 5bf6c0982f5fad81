import type { ResourceKind } from '#core/resources';

/**
 * The maximum length of a name without its suffix, in code units. Even at three bytes per unit, the name and its suffix
 * fit into the 255 bytes that file systems allow.
 */
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

/** Returns an alternative file name for a pool, in case another pool's file already has the usual name. */
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
      // Removes an unpaired surrogate at the end.
      .replace(/[\ud800-\udbff]$/, '')
  );
}
