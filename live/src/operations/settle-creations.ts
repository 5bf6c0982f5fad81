import { without } from '#core/json';
import { parseFile, SCHEMA_MEMBER } from '#core/resources';
import { isLiveError, type LiveError, type PoolGateway, type PoolSummary } from '../gateway/pool-gateway.ts';
import { adoptPool, type CreatedFile } from './created-file.ts';
import { findCreated } from './find-created.ts';
import type { Bases, Pause, PendingAnswer, PendingCreations, PoolFile, StoredCreation } from './ports.ts';
import { unlessCancelled } from './push-session.ts';
import { kindOfFile } from './read-pool-file.ts';

/** The result of settling a file's earlier creations with unknown outcomes. */
export type SettledCreations =
  /** No creation is pending any longer, so a pool can be created. */
  | { readonly kind: 'none' }
  | { readonly kind: 'cancelled' }
  /** The user chose to use a pool that was created earlier. */
  | {
      readonly kind: 'adopted';
      readonly creation: StoredCreation;
      readonly poolId: string;
      readonly placed: CreatedFile;
    };

/** The known facts about the pool of a pending creation. */
export interface FoundCreation {
  /** The pools that could be the created one; undefined if they could not be listed. */
  readonly pools: readonly PoolSummary[] | undefined;
  /** The reason why the pools could not be listed, if the connection failed. */
  readonly error?: LiveError | undefined;
}

/** The dependencies that the host passes to {@link settleCreations}. */
export interface SettleDependencies {
  readonly pending: PendingCreations;
  /** Opens the gateway to the Region and endpoint of a creation. @throws LiveError if that fails */
  readonly connectTo: (creation: StoredCreation) => Promise<PoolGateway>;
  readonly basesAt: (endpoint: string | undefined) => Bases;
  /** Shows the user what is known and asks what to do. @returns undefined if the user cancels */
  readonly ask: (creation: StoredCreation, found: FoundCreation) => Promise<PendingAnswer | undefined>;
  readonly pause: Pause;
  readonly now: () => number;
}

/**
 * Looks for the pools of a file's earlier creations with unknown outcomes, for example because the window was closed,
 * and lets the user decide what to do about each creation. A creation stays pending until the user has decided.
 * @throws LiveError if the pool that the user picked cannot be described; in that case, the creation stays pending
 */
export function settleCreations(file: PoolFile, dependencies: SettleDependencies): Promise<SettledCreations> {
  const { pending, connectTo, basesAt, ask } = dependencies;
  return unlessCancelled(async () => {
    const { root } = parseFile(file.text(), kindOfFile(file));
    for (const creation of await pending.of(file, without(root, SCHEMA_MEMBER))) {
      const answer = await ask(creation, await find(creation, dependencies));
      if (!answer) return { kind: 'cancelled' };
      if (answer === 'create-anyway') {
        await pending.remove(creation);
        continue;
      }
      const gateway = await connectTo(creation);
      const bases = basesAt(creation.endpoint);
      const { poolId } = answer;
      const placed = await adoptPool(file, poolId, { gateway, bases });
      if (placed.file) await pending.remove(creation);
      return { kind: 'adopted', creation, poolId, placed };
    }
    return { kind: 'none' };
  });
}

async function find(
  creation: StoredCreation,
  { connectTo, pause, now }: Pick<SettleDependencies, 'connectTo' | 'pause' | 'now'>,
): Promise<FoundCreation> {
  const { poolId: id, poolName: name, before, sentAt } = creation;
  if (id !== undefined) return { pools: [{ id, name }] };
  try {
    const gateway = await connectTo(creation);
    return { pools: await findCreated(gateway, { name, before, sentAt, failedAt: now() }, pause) };
  } catch (error) {
    if (!isLiveError(error) || error.kind === 'cancelled') throw error;
    return { pools: undefined, error };
  }
}
