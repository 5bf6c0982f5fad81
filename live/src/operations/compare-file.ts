import type { LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import { describeFactors, factorsOf } from '#core/resources/mfa-factors';
import { planPull } from '#core/sync';
import type { Connect, MfaListener, PoolFile } from './ports.ts';
import { readPool } from './read-pool.ts';
import { readPoolFile } from './read-pool-file.ts';

/** What a comparison shows. */
export type Comparison =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** The file names another pool than when it was asked for. */
  | { readonly kind: 'other-pool'; readonly poolId: string }
  | {
      readonly kind: 'live';
      readonly text: string;
      /** Whether the file says nothing else. */
      readonly same: boolean;
      /** What the pool has and no file can say, in words; none where nothing of it is turned on, or nobody may read it. */
      readonly factors: readonly string[];
    };

/**
 * The live pool of a file, written as the file is: with its comments, order and layout, so that a comparison of the
 * two shows nothing but differences.
 * @throws LiveError when the service fails or refuses
 */
export async function compareFile(file: PoolFile, connect: Connect, mfa: MfaListener): Promise<Comparison> {
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const gateway = await connect(read.region);
  const { live, mfaConfig } = await readPool(gateway, read.document.kind, read.poolId, mfa);
  // The user may have typed while the pool was read.
  const current = readPoolFile(file, 'readable');
  if (current.kind === 'unusable') return { kind: 'unreadable', diagnostics: current.diagnostics };
  if (current.poolId !== read.poolId) return { kind: 'other-pool', poolId: current.poolId };
  const { edits } = planPull(current.document, live);
  return {
    kind: 'live',
    text: applyTextEdits(current.document.text, edits),
    same: edits.length === 0,
    factors: mfaConfig ? describeFactors(factorsOf(mfaConfig)) : [],
  };
}
