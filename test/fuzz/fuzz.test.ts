// A short run of the fuzzer: the same campaigns and the same server as in npm run fuzz, but with few runs and a fixed
// seed.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { clients } from './clients.ts';
import { describeFailure } from './failures.ts';
import { playMemory } from './memory.ts';
import { isFullLength } from '../support/length.ts';

const SEED = 6;
/** The smallest load at which leaking every version or every document would use a tenth of the server's memory. */
const load = isFullLength
  ? { warmUpEdits: 800, edits: 1600, documents: 100, rounds: 2 }
  : { warmUpEdits: 320, edits: 480, documents: 50, rounds: 2 };

it.each(campaigns)('$title', { timeout: 120_000 }, async ({ name, runs, property }) => {
  const details = await fc.check(property(), { numRuns: isFullLength ? runs : Math.ceil(runs / 5), seed: SEED });
  expect(details.failed ? describeFailure(name, details) : 'nothing was found').toBe('nothing was found');
});

it.each(isFullLength ? [clients[0]!, clients[2]!] : [clients[0]!])(
  'The server’s memory does not grow by more than a tenth, with $name',
  { timeout: 120_000 },
  async (client) => {
    const reported: string[] = [];
    await playMemory(client, load, ({ what }) => reported.push(what));
    expect(reported).toHaveLength(3);
  },
);
