import fc from 'fast-check';
import type { fuzzNames } from '../../scripts/test-runner/fuzz-options.mjs';
import { anyEditing, playEditing } from './editing.ts';
import { anyLargest, playLargest } from './largest.ts';
import { Session } from './session.ts';
import type { Client } from './clients.ts';

/** A way of looking for trouble. */
export interface Campaign {
  readonly name: Exclude<(typeof fuzzNames)[number], 'memory'>;
  /** What it does, in plain words. */
  readonly title: string;
  /** How many runs make a round of about ten seconds. */
  readonly runs: number;
  /** Makes the property; each run of it rejects where something is found. */
  readonly property: () => fc.IAsyncPropertyWithHooks<[unknown]>;
}

/** How long a found sequence is made shorter. */
const LONGEST_SHRINKING = 60_000;

/** A campaign's property: any of what it plays, until something is found; then less of that, for a while. */
function propertyOf<T>(any: fc.Arbitrary<T>, play: (value: T) => Promise<void>): fc.IAsyncPropertyWithHooks<[unknown]> {
  let deadline = Infinity;
  const property = fc.asyncProperty(any, async (value) => {
    if (performance.now() > deadline) return;
    try {
      await play(value);
    } catch (error) {
      deadline = Math.min(deadline, performance.now() + LONGEST_SHRINKING);
      throw error;
    }
  });
  return property;
}

/** Plays in a server of its own, which must end well. */
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
      'Open, edit, ask and close, with right and wrong positions, settings and factors; then compare with the text opened anew',
    runs: 25,
    property: () =>
      propertyOf(anyEditing, (editing) => inSession(editing.client, (session) => playEditing(session, editing))),
  },
  {
    name: 'largest',
    title: 'Ask everything about texts that are much too large or too deep',
    runs: 10,
    property: () =>
      propertyOf(anyLargest, (largest) => inSession(largest.client, (session) => playLargest(session, largest))),
  },
];
