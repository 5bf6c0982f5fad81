import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { editsOf } from '#core/document';
import { parseFile } from '#core/resources';
import type { Path } from '#core/json';
import { missingSettings } from '#core/sync';
import type { Connect, PoolFile } from './ports.ts';
import { describePool } from './read-pool.ts';
import { kindOfFile, readPoolFile } from './read-pool-file.ts';

/** The outcome of adding missing settings to a file. */
export type AddMissingOutcome =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  | { readonly kind: 'nothing-missing' }
  | { readonly kind: 'added'; readonly paths: readonly Path[] }
  | { readonly kind: 'edit-rejected' }
  /** While the live pool was being read, the user changed the file's pool ID. */
  | { readonly kind: 'other-pool'; readonly poolId: string };

/**
 * Adds the settings that the live pool has and a file omits. Does not change the settings already in the file.
 * @throws LiveError if the service fails or rejects the request
 */
export async function addMissingFromLive(file: PoolFile, connect: Connect): Promise<AddMissingOutcome> {
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const live = await describePool(await connect(read.region), { kind: read.document.kind, poolId: read.poolId });
  // The user may have typed while the pool was being read.
  const current = readPoolFile(file, 'readable');
  if (current.kind === 'unusable') return { kind: 'unreadable', diagnostics: current.diagnostics };
  if (current.poolId !== read.poolId) return { kind: 'other-pool', poolId: current.poolId };
  const { edits, added } = missingSettings(current.document, live);
  if (added.length === 0) return { kind: 'nothing-missing' };
  return (await file.apply(edits)) ? { kind: 'added', paths: added } : { kind: 'edit-rejected' };
}

/** Adds the settings that a file omits, with the default values for new pools. Sends no request. */
export async function addMissingDefaults(file: PoolFile): Promise<AddMissingOutcome> {
  const document = parseFile(file.text(), kindOfFile(file));
  const diagnostics = checkDocument(document);
  const broken = diagnostics.filter(({ code }) => code === 'json-syntax');
  if (broken.length > 0) return { kind: 'unreadable', diagnostics: broken };
  const fix = diagnostics.find(({ code }) => code === 'request-incomplete')?.fixes?.[0];
  if (!fix) return { kind: 'nothing-missing' };
  const applied = await file.apply(editsOf(document, fix.edits));
  return applied ? { kind: 'added', paths: fix.edits.map(({ path }) => path) } : { kind: 'edit-rejected' };
}
