import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { Client } from './clients.ts';
import { must } from './sane.ts';
import { Session, type Change } from './session.ts';
import { realFiles } from './texts.ts';

/** How much is done between two looks at the memory. */
export interface Load {
  readonly warmUpEdits: number;
  readonly edits: number;
  /** How many documents are open at once, and how often others are in their place. */
  readonly documents: number;
  readonly rounds: number;
}

/**
 * The load for a search of so many minutes. The whole of it takes about three; where there are fewer than ten, it is made
 * smaller, so that no more than a quarter of them goes there, but not so small that it would say nothing.
 */
export function loadFor(minutes: number): Load {
  const share = minutes < 10 ? minutes / 12 : 1;
  return {
    warmUpEdits: wholeTurns(Math.max(800, 1600 * share)),
    edits: wholeTurns(Math.max(1600, 100_000 * share)),
    documents: Math.max(100, Math.round(1000 * share)),
    rounds: Math.max(1, Math.round(5 * share)),
  };
}

/** What a server used before and after a load, in bytes. */
export interface Growth {
  readonly what: string;
  readonly before: Memory;
  readonly after: Memory;
}

interface Memory {
  /** Of the heap, and beside it for buffers, after a garbage collection. */
  readonly used: number;
  /** Of the machine's memory. It tells little: what was freed is not always given back. */
  readonly rss: number;
}

const MOST_GROWTH = 1.1;

/** Flags of Node with which the server answers {@link memoryOf}. */
export const probing: readonly string[] = [
  '--expose-gc',
  '--require',
  createRequire(import.meta.url).resolve('./heap-probe.js'),
];

async function memoryOf({ wire }: Session): Promise<Memory> {
  const answer = once(wire.process, 'message');
  wire.process.send('memory');
  const [memory] = (await answer) as [Memory];
  return memory;
}

/**
 * Types in a document for long, and opens and closes very many. What is used afterwards, with everything collected that
 * can be, must not be more than a tenth above what it was after a warm-up.
 * @throws Finding
 */
export async function playMemory(client: Client, load: Load, tell: (growth: Growth) => void): Promise<void> {
  const session = await Session.start(client, probing);
  const measure = async (what: string, warmUp: () => Promise<void>, work: () => Promise<void>): Promise<void> => {
    await warmUp();
    await session.settle();
    const before = await memoryOf(session);
    await work();
    await session.settle();
    const after = await memoryOf(session);
    tell({ what, before, after });
    must(
      after.used <= before.used * MOST_GROWTH,
      () => `${what}: ${before.used} bytes were in use before, and ${after.used} after`,
    );
  };
  try {
    const uri = 'file:///memory.userpool.json';
    session.open(uri, realFiles[1]!);
    await measure(
      `${load.edits} edits`,
      () => type(session, uri, load.warmUpEdits),
      () => type(session, uri, load.edits),
    );
    const large = 'file:///large.userpool.json';
    session.open(large, largeText);
    await measure(
      `an edit in each of ${MEMBERS} members of a large file`,
      () => typeIn(session, large, () => 1),
      () => typeIn(session, large, (i) => i + 1),
    );
    session.close(large);
    await measure(
      `${load.documents} documents opened at once and closed, ${load.rounds} times`,
      () => openAndClose(session, 'warm-up', load.documents),
      async () => {
        for (let round = 0; round < load.rounds; round++) await openAndClose(session, `round-${round}`, load.documents);
      },
    );
    await session.mustBeWell();
    await session.end();
  } finally {
    await session.kill();
  }
}

const MEMBERS = 40;
/** A member on each line, a megabyte in all: what kept an old text for each of them would show. */
const largeText = `{\n${Array.from({ length: MEMBERS }, (_, i) => `"m${i}": "${'x'.repeat(25_000)}",`).join('\n')}\n"z": 1 }`;

/** Types as many characters as there are members. */
async function typeIn(session: Session, uri: string, lineOf: (i: number) => number): Promise<void> {
  for (let i = 0; i < MEMBERS; i++) {
    const place = { line: lineOf(i), character: 20 };
    session.change(uri, [{ range: { start: place, end: place }, text: 'y' }]);
    await session.ask(uri, { method: 'textDocument/diagnostic', previous: 'known' });
  }
  await session.settle();
}

const typed = ['"', 'a', '"', ',', ' ', '{', '}', '\n'];
/** Edits after which everything that was typed is taken back. */
function wholeTurns(edits: number): number {
  return Math.ceil(edits / (2 * typed.length)) * 2 * typed.length;
}

const at = { line: 3, character: 2 };

/** Types a few characters and takes them back, the last one first, again and again; and asks as an editor does. */
async function type(session: Session, uri: string, edits: number): Promise<void> {
  for (let i = 0; i < edits; i++) {
    session.change(uri, [keystroke(i)]);
    if (session.pullsDiagnostics) await session.ask(uri, { method: 'textDocument/diagnostic', previous: 'known' });
    if (i % 16 === 7) {
      void session.ask(uri, { method: 'textDocument/completion', at: { share: 0.5 } }, i % 32 === 7);
      void session.ask(uri, { method: 'textDocument/hover', at: { share: 0.3 } });
      void session.ask(uri, { method: 'textDocument/documentSymbol' });
    }
    // Who never waits would only fill the pipe.
    if (i % 100 === 99) await session.settle();
  }
}

function keystroke(i: number): Change {
  const [back, which] = [i % (2 * typed.length) >= typed.length, i % typed.length];
  if (!back) return { range: { start: at, end: at }, text: typed[which]! };
  const end = which === 0 ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 };
  return { range: { start: at, end }, text: '' };
}

/** Opens documents, all of them at once, asks about each, edits it and closes it while the answers are still due. */
async function openAndClose(session: Session, round: string, count: number): Promise<void> {
  const uris = Array.from({ length: count }, (_, i) => `file:///${round}/${i}.userpool.json`);
  for (const [i, uri] of uris.entries()) {
    session.open(uri, realFiles[i % realFiles.length]!);
    void session.ask(uri, { method: 'textDocument/diagnostic', previous: undefined });
    void session.ask(uri, { method: 'textDocument/codeLens' });
    if (i % 50 === 0) await session.settle();
  }
  await session.settle();
  for (const [i, uri] of uris.entries()) {
    session.change(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' }]);
    void session.ask(uri, { method: 'textDocument/diagnostic', previous: 'known' });
    void session.ask(uri, { method: 'textDocument/inlayHint', range: [{ share: 0 }, { share: 1 }] });
    session.close(uri);
    if (i % 50 === 0) await setImmediate();
  }
}
