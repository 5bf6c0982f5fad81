import type { ResourceKind } from '#core/resources';

/** Code units. As letters of three bytes each, with what is put behind them, they are as much as a file system takes. */
const MAX_STEM_LENGTH = 80;

/** Devices of Windows, which no file can be named after, whatever it ends with. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *\./i;

/**
 * The name of the file for a pool. Its name and its id are text from elsewhere: nothing in them may lead out of the
 * folder, or make a name that a file system refuses.
 */
export function fileNameFor({ filePattern }: ResourceKind, poolName: string, poolId: string): string {
  const suffix = filePattern.slice('*'.length);
  const isGood = (name: string): boolean => name !== '' && !DEVICE.test(`${name}${suffix}`);
  return `${[poolName, poolId].map((text) => safe(text)).find(isGood) ?? 'pool'}${suffix}`;
}

/** The name of the file for a pool where the first choice belongs to another pool. */
export function otherFileNameFor(kind: ResourceKind, poolName: string, poolId: string): string {
  const id = safe(poolId);
  // It is the id that makes the difference, so the name is what is cut.
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
      // Half a letter may be left at the end.
      .replace(/[\ud800-\udbff]$/, '')
  );
}
