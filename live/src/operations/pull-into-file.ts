import type { LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import { jsonEquals, type JsonObject } from '#core/json';
import { planPull, type Change, type LivePool } from '#core/sync';
import type { Bases, Connect, MfaListener, PoolFile, PullPrompts } from './ports.ts';
import { readPool } from './read-pool.ts';
import { readPoolFile } from './read-pool-file.ts';

/** The outcome of a pull into a file. */
export type PullOutcome =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'cancelled' }
  | Pulled
  | { readonly kind: 'edit-rejected' }
  | { readonly kind: 'other-pool'; readonly poolId: string };

/** The outcome of a pull that changed the file, or that kept all of the user's edits. */
export interface Pulled {
  readonly kind: 'pulled';
  /** The file's text before the pull. */
  readonly before: string;
  readonly changes: readonly Change[];
  /** The user's conflicting edits, if the user kept them. */
  readonly kept: readonly Change[];
  readonly isSaved: boolean;
}

/** The dependencies that the host passes to a pull. */
export interface PullDependencies {
  readonly connect: Connect;
  readonly prompts: PullPrompts;
  readonly bases: Bases;
  readonly mfa: MfaListener;
  readonly restored?: Restored | undefined;
}

/**
 * A restored pool whose file still contains the settings from before the restore. Those settings do not count as the
 * user's edits in a pull.
 */
export interface Restored {
  /** The file's text at the end of the restore. Later edits count as the user's. */
  readonly text: string;
  /** The restored pool in request form. */
  readonly pool: JsonObject;
  readonly base: JsonObject;
}

/**
 * Pulls a file's live pool into the file. Keeps comments, order and layout. If the pull would overwrite edits, the user
 * can keep them and pull only the other settings.
 * @throws LiveError if the service fails or rejects the request
 */
export async function pullIntoFile(file: PoolFile, dependencies: PullDependencies): Promise<PullOutcome> {
  const { connect } = dependencies;
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const gateway = await connect(read.region);
  const { live } = await readPool(gateway, read.document.kind, read.poolId, dependencies.mfa);
  return mergeIntoFile(file, live, dependencies);
}

/** Merges a live pool into its file. See {@link pullIntoFile}. */
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
    const known = bases.get(file, poolId);
    const plan = planPull(document, live, baseBeforeRestore(document.text, known, restored), known);
    const { edits, overwritten, broughtIn } = plan;
    if (edits.length === 0) {
      await bases.set(file, poolId, live.request);
      return { kind: 'unchanged' };
    }
    let applied = edits;
    let changes = [...overwritten, ...broughtIn];
    let kept: readonly Change[] = [];
    if (overwritten.length > 0) {
      const choice = await prompts.askOverwrite(file, applyTextEdits(document.text, edits), plan);
      if (!choice) return { kind: 'cancelled' };
      // The user edited the file while the prompt was open.
      if (choice === 'refresh' || file.text() !== document.text) continue;
      if (choice === 'keep') [applied, changes, kept] = [plan.editsKeepingYours, [...broughtIn], overwritten];
    }
    // If the user keeps all edits, there may be nothing else to change.
    if (applied.length > 0 && !(await file.apply(applied))) return { kind: 'edit-rejected' };
    // Relative to the current pool, the edits that were kept are the user's changes.
    await bases.set(file, poolId, live.request);
    return { kind: 'pulled', before: document.text, changes, kept, isSaved: !file.isDirty() };
  }
}

/**
 * Returns the base that was current before a restore, if neither the text nor the stored base has changed since the
 * restore. Otherwise, returns the stored base.
 */
export function baseBeforeRestore(
  text: string,
  base: JsonObject | undefined,
  restored: Restored | undefined,
): JsonObject | undefined {
  return restored?.text === text && jsonEquals(restored.pool, base) ? restored.base : base;
}
