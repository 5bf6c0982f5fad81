import type { LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import type { JsonObject } from '#core/json';
import type { ResourceDocument } from '#core/resources';
import type { LiveKind } from '#core/resources/live';
import { planPull, planStep, toLivePool, type LivePool } from '#core/sync';
import type { Resource } from '../gateway/pool-place.ts';
import type { Connect, MfaListener, PoolFile } from './ports.ts';
import { readPool } from './read-pool.ts';
import { hasMfaSettings } from '#core/resources/mfa-factors';
import { kindOfFile, readPoolFile } from './read-pool-file.ts';

/** The outcome of comparing a file with its live pool. */
export type Comparison =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** While the live pool was being read, the user changed the file's pool ID. */
  | { readonly kind: 'other-pool'; readonly poolId: string }
  | {
      readonly kind: 'live';
      readonly resource: Resource;
      readonly text: string;
      readonly same: boolean;
      /**
       * Set for a pool file if the pool's MFA settings are in use and no file contains them, or if they differ from the
       * pool's MFA file.
       */
      readonly mfa?: { readonly file: PoolFile | undefined } | undefined;
    };

/**
 * Returns a file's live pool with the file's comments, order and layout, so that a diff shows only real differences.
 * @param siblings returns the pool's other files
 * @throws LiveError if the service fails or rejects the request
 */
export async function compareFile(
  file: PoolFile,
  connect: Connect,
  mfa: MfaListener,
  siblings?: (poolId: string) => Promise<readonly PoolFile[]>,
): Promise<Comparison> {
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const gateway = await connect(read.region);
  const { live, companions } = await readPool(gateway, read.document.kind, read.poolId, mfa);
  // The user can edit the file while the pool is being read.
  const current = readPoolFile(file, 'readable');
  if (current.kind === 'unusable') return { kind: 'unreadable', diagnostics: current.diagnostics };
  if (current.poolId !== read.poolId) return { kind: 'other-pool', poolId: current.poolId };
  const text = inLayoutOf(current.document, live);
  return {
    kind: 'live',
    resource: { kind: live.kind.id, poolId: read.poolId },
    text,
    same: text === current.document.text,
    mfa: compareMfa(
      companions.find(({ kind }) => kind.id === 'mfa'),
      (await siblings?.(read.poolId)) ?? [],
    ),
  };
}

/** @param live the live MFA settings; undefined if the compared file contains them, or if they could not be read */
function compareMfa(
  live: LivePool | undefined,
  siblings: readonly PoolFile[],
): Extract<Comparison, { kind: 'live' }>['mfa'] {
  const file = siblings.find((one) => kindOfFile(one).id === 'mfa');
  if (!live) return undefined;
  if (!file) return hasMfaSettings(live.described) ? { file } : undefined;
  const read = readPoolFile(file, 'readable');
  const isSame =
    read.kind === 'readable' && planStep({ file: read.document.root, live, leftOut: 'keep' }).changes.length === 0;
  return isSame ? undefined : { file };
}

/**
 * Returns the new text of the live pool for an open comparison, after the pool was described again. A pure function.
 * @param shown the text so far. Its layout is used if the file cannot be read or now belongs to another pool.
 */
export function updateLiveText(
  file: Pick<PoolFile, 'name' | 'text'>,
  shown: string,
  poolId: string,
  described: JsonObject,
): string {
  const layout = [file.text(), shown]
    .map((text) => readPoolFile({ name: file.name, text: () => text }, 'readable'))
    .find((read) => read.kind === 'readable' && read.poolId === poolId);
  if (layout?.kind !== 'readable') return shown;
  const { document } = layout;
  return inLayoutOf(document, toLivePool(document.kind, described));
}

function inLayoutOf(document: ResourceDocument<LiveKind>, live: LivePool): string {
  return applyTextEdits(document.text, planPull(document, live).edits);
}
