import fc from 'fast-check';
import type { fuzzNames } from '../../scripts/test-runner/fuzz-options.mjs';
import { anyEditing, playEditing } from './editing.ts';
import { anyLargest, playLargest } from './largest.ts';
import { Session } from './session.ts';
import type { Client } from './clients.ts';

/** A fuzzing strategy. */
export interface Campaign {
  readonly name: Exclude<(typeof fuzzNames)[number], 'memory'>;
  readonly title: string;
  /** The number of runs in a round of about ten seconds. */
  readonly runs: number;
  /** Creates the fast-check property. A run of the property rejects if it finds a failure. */
  readonly property: () => fc.IAsyncPropertyWithHooks<[unknown]>;
}

/** The time limit for shrinking a failing sequence. */
const MAX_SHRINKING = 60_000;

/**
 * Creates a campaign's property. It plays generated sequences until one fails, then shrinks that sequence for a limited
 * time.
 */
function propertyOf<T>(any: fc.Arbitrary<T>, play: (value: T) => Promise<void>): fc.IAsyncPropertyWithHooks<[unknown]> {
  let deadline = Infinity;
  const property = fc.asyncProperty(any, async (value) => {
    if (performance.now() > deadline) return;
    try {
      await play(value);
    } catch (error) {
      deadline = Math.min(deadline, performance.now() + MAX_SHRINKING);
      throw error;
    }
  });
  return property;
}

/** Runs a function with a new server, which must shut down normally. */
async function inSession(client: Client, play: (session: Session) => Promise<void>): Promise<void> {
  const session = await Session.start(client);
  try {
    await play(session);
    await session.end();
  } finally {
    await session.kill();
  }
}

export const campaigns: readonly Campaign[] = [
  {
    name: 'editing',
    title:
      'Open, edit, request and close, with valid and invalid positions, settings and factors; then compare with the text in a new document',
    runs: 25,
    property: () =>
      propertyOf(anyEditing, (editing) => inSession(editing.client, (session) => playEditing(session, editing))),
  },
  {
    name: 'largest',
    title: 'Send every request for texts that are much too large or too deeply nested',
    runs: 10,
    property: () =>
      propertyOf(anyLargest, (largest) => inSession(largest.client, (session) => playLargest(session, largest))),
  },
];
