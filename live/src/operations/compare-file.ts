import type { LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import { describeFactors, factorsOf } from '#core/resources/mfa-factors';
import { planPull } from '#core/sync';
import type { Connect, MfaListener, PoolFile } from './ports.ts';
import { readPool } from './read-pool.ts';
import { readPoolFile } from './read-pool-file.ts';

/** The outcome of comparing a file with its live pool. */
export type Comparison =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** While the live pool was being read, the user changed the file's pool ID. */
  | { readonly kind: 'other-pool'; readonly poolId: string }
  | {
      readonly kind: 'live';
      readonly text: string;
      readonly same: boolean;
      /**
       * Descriptions of the MFA factors, which files do not contain. Empty if no factor is on or the factors could not
       * be read.
       */
      readonly factors: readonly string[];
    };

/**
 * Returns a file's live pool with the file's comments, order and layout, so that a diff shows only real differences.
 * @throws LiveError if the service fails or rejects the request
 */
export async function compareFile(file: PoolFile, connect: Connect, mfa: MfaListener): Promise<Comparison> {
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const gateway = await connect(read.region);
  const { live, companions } = await readPool(gateway, read.document.kind, read.poolId, mfa);
  // The user can edit the file while the pool is being read.
  const current = readPoolFile(file, 'readable');
  if (current.kind === 'unusable') return { kind: 'unreadable', diagnostics: current.diagnostics };
  if (current.poolId !== read.poolId) return { kind: 'other-pool', poolId: current.poolId };
  const { edits } = planPull(current.document, live);
  return {
    kind: 'live',
    text: applyTextEdits(current.document.text, edits),
    same: edits.length === 0,
    factors: companions.flatMap(({ kind, described }) =>
      kind.id === 'mfa' ? describeFactors(factorsOf(described)) : [],
    ),
  };
}
