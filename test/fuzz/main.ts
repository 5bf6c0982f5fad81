// Fuzzes the built language server for the given time. npm run fuzz installs the packages that it needs.
//   node main.ts [--minutes N] [--seed N] [--only NAME] [--path PATH of a failure]

import fc from 'fast-check';
import { readFuzzOptions } from '../../scripts/test-runner/fuzz-options.mjs';
import { printError } from '../../scripts/test-runner/report.mjs';
import { campaigns, type Campaign } from './campaigns.ts';
import { clients } from './clients.ts';
import { describeFailure, kindOf } from './failures.ts';
import { loadFor, playMemory, type Load } from './memory.ts';
import { done } from './session.ts';

const { minutes, seed, only, path } = readOptions();

const start = performance.now();
const elapsed = (): number => (performance.now() - start) / 60_000;
const chosen = campaigns.filter(({ name }) => only === undefined || only === name);
const found = new Map<string, string>();
let runs = 0;

if (path !== undefined) await again(path);
else {
  console.log(`Fuzzing for ${minutes} minutes, starting with the seed ${seed}.`);
  if (only === undefined || only === 'memory') await watchMemory();
  for (let round = 0; chosen.length > 0 && (round === 0 || elapsed() < minutes); round++) {
    for (const campaign of chosen) if (round === 0 || elapsed() < minutes) await play(campaign, seed + round);
  }
}
const { requests, edits, documents } = done;
console.log(`\n${runs} runs: ${requests} requests and messages, ${edits} edits, ${documents} documents.`);
console.log(found.size === 0 ? 'Nothing was found.' : `${found.size} failures; see above.`);
process.exitCode = found.size === 0 ? 0 : 1;

async function play(campaign: Campaign, roundSeed: number): Promise<void> {
  const { name, title } = campaign;
  const details = await fc.check(campaign.property(), { numRuns: campaign.runs, seed: roundSeed });
  runs += details.numRuns;
  const minute = elapsed().toFixed(1).padStart(5);
  console.log(
    `${minute} min  ${name.padEnd(9)} ${details.numRuns} runs  ${details.failed ? 'FOUND SOMETHING' : title}`,
  );
  const kind = kindOf(details.errorInstance);
  if (!details.failed || found.has(kind)) return;
  found.set(kind, name);
  console.log(`\n${describeFailure(name, details)}\n`);
}

/** Replays the sequence that led to a failure. */
async function again(path: string): Promise<void> {
  const campaign = chosen[0]!;
  const details = await fc.check(campaign.property(), { seed, path, numRuns: 1, endOnFailure: true });
  runs += details.numRuns;
  if (!details.failed) return;
  found.set(kindOf(details.errorInstance), campaign.name);
  console.log(`\n${describeFailure(campaign.name, details)}\n`);
}

async function watchMemory(): Promise<void> {
  const load = loadFor(minutes);
  for (const client of [clients[0]!, clients[2]!]) {
    console.log(`Memory with ${client.name}: ${inWords(load)}.`);
    try {
      await playMemory(client, load, ({ what, before, after }) => {
        const grown = ((after.used / before.used - 1) * 100).toFixed(1);
        console.log(
          `${elapsed().toFixed(1).padStart(5)} min  ${what}: ${inMegabytes(before.used)} in use before, ${inMegabytes(after.used)} after (${grown} %); ${inMegabytes(after.rss)} of the machine’s`,
        );
      });
    } catch (error) {
      found.set(kindOf(error), 'memory');
      console.log(String(error));
    }
    runs++;
  }
}

function inWords({ edits, documents, rounds }: Load): string {
  return `${edits} edits, then ${documents} documents at once, ${rounds === 1 ? 'once' : `${rounds} times`}`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function readOptions(): ReturnType<typeof readFuzzOptions> {
  try {
    return readFuzzOptions();
  } catch (error) {
    printError(error);
    process.exit(2);
  }
}
