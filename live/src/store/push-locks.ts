import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { isSandboxPool } from '#core/aws/pool-ids';
import { errorMessage } from '#core/text';
import { endpointKind } from '../operations/aws-endpoint.ts';
import type { PushLock } from '../operations/ports.ts';
import { LiveError } from '../gateway/pool-gateway.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';
import { attemptLock, MAX_STALE_CHECKS } from './machine-lock.ts';

/** The dependencies of {@link PushLocks}. */
export interface PushLocksDependencies {
  /** The folder for locks shared by all of the user's programs. It might not exist yet. */
  readonly folder: string;
  readonly pause: (signal: AbortSignal) => Promise<void>;
  /** Shows progress if the wait is long, and allows the user to cancel it. */
  readonly showWait: <T>(poolId: string, wait: Promise<T>, stop: AbortController) => Promise<T>;
  readonly log: (line: string) => void;
}

type Release = () => Promise<void>;

/**
 * The maximum number of attempts. Together, they take longer than it takes to detect that another program has crashed.
 */
export const MAX_TRIES = 4 * MAX_STALE_CHECKS;

/**
 * Prevents concurrent pushes to the same pool from this window and from any of the user's programs on this computer. If
 * the shared lock is unusable, the push continues without it. The pool is still read immediately before and after the
 * push.
 */
export class PushLocks implements PushLock {
  readonly #dependencies: PushLocksDependencies;
  /** The locks that this window holds. */
  readonly #held = new Set<string>();

  constructor(dependencies: PushLocksDependencies) {
    this.#dependencies = dependencies;
  }

  async hold<T>(place: PoolPlace, task: () => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const release = await this.#dependencies.showWait(place.poolId, this.#obtain(place, stop.signal), stop);
    try {
      return await task();
    } finally {
      await release();
    }
  }

  /**
   * Tries to acquire the lock.
   * @throws LiveError if this takes too long or the user cancels the wait
   */
  async #obtain(place: PoolPlace, signal: AbortSignal): Promise<Release> {
    const key = lockName(place);
    const machine = this.#machineLock(place, key);
    let isElsewhere = false;
    try {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        if (!this.#held.has(key)) {
          this.#held.add(key);
          const release = await machine.tryOnce();
          const releaseAll = (): Promise<void> => Promise.resolve(release?.()).finally(() => this.#held.delete(key));
          if (release && !signal.aborted) return releaseAll;
          await releaseAll();
          signal.throwIfAborted();
          isElsewhere = true;
        }
        await this.#dependencies.pause(signal);
        signal.throwIfAborted();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new LiveError(l10n.t('Canceled.'), { kind: 'cancelled', code: 'AbortError' });
    } finally {
      await machine.giveUp();
    }
    throw busy(place, isElsewhere);
  }

  /** Returns the shared lock, or a lock that is always free if the shared lock is unusable. */
  #machineLock(place: PoolPlace, name: string): { tryOnce: () => Promise<Release | undefined>; giveUp: Release } {
    const free: Release = () => Promise.resolve();
    // Each window has its own sandbox, so its pools need no shared lock.
    if (isSandboxPool(place.poolId)) return { tryOnce: () => Promise.resolve(free), giveUp: free };
    const { folder, log } = this.#dependencies;
    const attempt = attemptLock(join(folder, name), log);
    return {
      tryOnce: () =>
        attempt.tryOnce().catch(async (error: unknown) => {
          log(
            `Concurrent pushes of other windows cannot be prevented: the lock in ${folder} cannot be used (${errorMessage(error)}).`,
          );
          await attempt.giveUp();
          return free;
        }),
      giveUp: attempt.giveUp,
    };
  }
}

function busy({ poolId }: PoolPlace, isElsewhere: boolean): LiveError {
  const message = isElsewhere
    ? l10n.t('Nothing was sent: another window is pushing to {0}. Wait until it finishes, then push again.', poolId)
    : l10n.t('Nothing was sent: this window is still pushing to {0}. Wait until it finishes, then push again.', poolId);
  return new LiveError(message, { kind: 'busy', code: 'PoolLocked' });
}

/** Returns a pool's lock name, which is the same for all AWS endpoints and for equivalent URLs. */
function lockName({ poolId, endpoint }: PoolPlace): string {
  const isAws = endpoint === undefined || endpointKind(endpoint).isAws;
  const address = isAws ? '' : URL.canParse(endpoint) ? new URL(endpoint).href : endpoint;
  return createHash('sha256')
    .update(JSON.stringify([poolId, address]))
    .digest('hex')
    .slice(0, 32);
}
