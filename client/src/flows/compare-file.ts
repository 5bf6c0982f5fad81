import type { LocatedFinding } from '#pool/check';
import { applyTextEdits } from '#pool/document';
import { planPull } from '#pool/sync';
import type { Connect, PoolFile } from './ports.ts';
import { readPoolFile } from './read-pool-file.ts';

/** What a comparison shows. */
export type Comparison =
  | { readonly kind: 'unreadable'; readonly findings: readonly LocatedFinding[] }
  | { readonly kind: 'live'; readonly text: string };

/**
 * The live pool of a file, written as the file is: with its comments, order and layout, so that a comparison of the
 * two shows nothing but differences.
 * @throws LiveError when the service fails or refuses
 */
export async function liveTextOf(file: PoolFile, connect: Connect): Promise<Comparison> {
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', findings: read.findings };
  const gateway = await connect(read.region);
  const described = await gateway.describe(read.poolId);
  return { kind: 'live', text: applyTextEdits(read.document.text, planPull(read.document, described).edits) };
}
