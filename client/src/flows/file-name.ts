/**
 * The name of the file for a pool. A pool name is text from elsewhere: nothing in it may lead out of the folder, or
 * make a name that a file system refuses.
 */
export function fileNameFor(poolName: string, poolId: string): string {
  const safe = poolName
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._+=@ -]+/gu, '-')
    .replace(/^[. -]+|(?<![. -])[. -]+$/g, '')
    .slice(0, 80);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe);
  return `${safe === '' || reserved ? poolId : safe}.userpool.json`;
}

/** The name of the file for a pool where the first choice belongs to another pool. */
export function otherFileNameFor(poolName: string, poolId: string): string {
  return fileNameFor(`${poolName}.${poolId}`, poolId);
}
