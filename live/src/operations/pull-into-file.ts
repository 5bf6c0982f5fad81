import type { LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits, type TextEdit } from '#core/document';
import { jsonEquals, type JsonObject } from '#core/json';
import { planPull, type Change, type LivePool } from '#core/sync';
import type { Bases, Connect, MfaListener, PoolFile, PullPrompts } from './ports.ts';
import { readPool } from './read-pool.ts';
import { readPoolFile } from './read-pool-file.ts';

/** How a pull into a file ended. */
export type PullOutcome =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'cancelled' }
  /** @property kept the user's edits that the pool does not have, and that stayed */
  | { readonly kind: 'pulled'; readonly edits: readonly TextEdit[]; readonly kept: readonly Change[] }
  | { readonly kind: 'not-taken' }
  | { readonly kind: 'other-pool'; readonly poolId: string };

/** What a pull works with. */
export interface PullDependencies {
  readonly connect: Connect;
  readonly prompts: PullPrompts;
  readonly bases: Bases;
  readonly mfa: MfaListener;
  readonly restored?: Restored | undefined;
}

/** A pool that was restored while its file still says what it said before: what was taken back is no edit of the user's. */
export interface Restored {
  /** The text of the file when the restore ended: what is typed later is the user's. */
  readonly text: string;
  /** The pool in request form as it was restored. */
  readonly pool: JsonObject;
  /** The pool as the file saw it before the restore. */
  readonly base: JsonObject;
}

/**
 * Brings a live pool into the file that names it. Comments, order and layout stay; what only the file has is
 * overwritten after the user has seen it, or stays while the rest comes in.
 * @throws LiveError when the service fails or refuses
 */
export async function pullIntoFile(file: PoolFile, collaborators: PullDependencies): Promise<PullOutcome> {
  const { connect } = collaborators;
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const gateway = await connect(read.region);
  const { live } = await readPool(gateway, read.document.kind, read.poolId, collaborators.mfa);
  return mergeIntoFile(file, live, collaborators);
}

/** Brings a live pool into the file that names it. See {@link pullIntoFile}. */
export async function mergeIntoFile(
  file: PoolFile,
  live: LivePool,
  { prompts, bases, restored }: Pick<PullDependencies, 'prompts' | 'bases' | 'restored'>,
): Promise<PullOutcome> {
  for (;;) {
    const read = readPoolFile(file, 'readable');
    if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
    const { document, poolId } = read;
    if (live.poolId !== poolId) return { kind: 'other-pool', poolId };
    const plan = planPull(document, live, baseFor(document.text, bases.get(file, poolId), restored));
    const { edits, overwritten } = plan;
    if (edits.length === 0) {
      await bases.set(file, poolId, live.request);
      return { kind: 'unchanged' };
    }
    let taken = edits;
    let kept: readonly Change[] = [];
    if (overwritten.length > 0) {
      const choice = await prompts.askOverwrite(file, applyTextEdits(document.text, edits), plan);
      if (!choice) return { kind: 'cancelled' };
      if (file.text() !== document.text) continue; // The user typed while the question stood: ask about what is there now.
      if (choice === 'keep') [taken, kept] = [plan.editsKeepingYours, overwritten];
    }
    if (!(await file.apply(taken))) return { kind: 'not-taken' };
    // Also where edits were kept: against the pool as it is now, they are the user's.
    await bases.set(file, poolId, live.request);
    return { kind: 'pulled', edits: taken, kept };
  }
}

/** The base of before a restore counts only while neither the text nor what is known of the pool has changedConcurrently since. */
function baseFor(text: string, base: JsonObject | undefined, restored: Restored | undefined): JsonObject | undefined {
  return restored?.text === text && jsonEquals(restored.pool, base) ? restored.base : base;
}
