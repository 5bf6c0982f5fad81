import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { Client } from './clients.ts';
import { must } from './check-response.ts';
import { Session, type Change } from './session.ts';
import { realFiles } from './texts.ts';

/** The amount of work between two memory measurements. */
export interface Load {
  readonly warmUpEdits: number;
  readonly edits: number;
  /** The number of documents that are open at once. */
  readonly documents: number;
  readonly rounds: number;
}

/**
 * Returns the load for a run of the given length. The full load takes about three minutes. In a run of less than ten
 * minutes, the load takes at most a quarter of the time, but it is never too small to be meaningful.
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

/** The memory of a server before and after a load, in bytes. */
export interface Growth {
  readonly what: string;
  readonly before: Memory;
  readonly after: Memory;
}

interface Memory {
  /** The heap and the buffers outside the heap, after a garbage collection. */
  readonly used: number;
  /**
   * The resident memory. It is only a rough indication, because freed memory is not always returned to the operating
   * system.
   */
  readonly rss: number;
}

const MAX_GROWTH = 1.1;

/** The Node flags that enable {@link memoryOf}. */
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
 * Types in a document for a long time, and opens and closes many documents. After a garbage collection, the memory in
 * use must be at most a tenth higher than after a warm-up.
 *
 * @throws Failure
 */
export async function playMemory(client: Client, load: Load, report: (growth: Growth) => void): Promise<void> {
  const session = await Session.start(client, probing);
  const measure = async (what: string, warmUp: () => Promise<void>, work: () => Promise<void>): Promise<void> => {
    await warmUp();
    await session.settle();
    const before = await memoryOf(session);
    await work();
    await session.settle();
    const after = await memoryOf(session);
    report({ what, before, after });
    must(
      after.used <= before.used * MAX_GROWTH,
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
/**
 * A property on each line, one megabyte in total. If each keystroke leaked a copy of the text, the leak would be
 * noticed.
 */
const largeText = `{\n${Array.from({ length: MEMBERS }, (_, i) => `"m${i}": "${'x'.repeat(25_000)}",`).join('\n')}\n"z": 1 }`;

/** Types one character in each property. */
async function typeIn(session: Session, uri: string, lineOf: (i: number) => number): Promise<void> {
  for (let i = 0; i < MEMBERS; i++) {
    const place = { line: lineOf(i), character: 20 };
    session.change(uri, [{ range: { start: place, end: place }, text: 'y' }]);
    await session.ask(uri, { method: 'textDocument/diagnostic', previous: 'known' });
  }
  await session.settle();
}

const typed = ['"', 'a', '"', ',', ' ', '{', '}', '\n'];
/** Rounds the number of edits up so that all typed text is deleted again. */
function wholeTurns(edits: number): number {
  return Math.ceil(edits / (2 * typed.length)) * 2 * typed.length;
}

const at = { line: 3, character: 2 };

/**
 * Repeatedly types a few characters and deletes them in reverse order, and sends the requests that an editor would
 * send.
 */
async function type(session: Session, uri: string, edits: number): Promise<void> {
  for (let i = 0; i < edits; i++) {
    session.change(uri, [keystroke(i)]);
    if (session.pullsDiagnostics) await session.ask(uri, { method: 'textDocument/diagnostic', previous: 'known' });
    if (i % 16 === 7) {
      void session.ask(uri, { method: 'textDocument/completion', at: { share: 0.5 } }, i % 32 === 7);
      void session.ask(uri, { method: 'textDocument/hover', at: { share: 0.3 } });
      void session.ask(uri, { method: 'textDocument/documentSymbol' });
    }
    // If the client never waited for responses, messages would only pile up in the pipe.
    if (i % 100 === 99) await session.settle();
  }
}

function keystroke(i: number): Change {
  const [back, which] = [i % (2 * typed.length) >= typed.length, i % typed.length];
  if (!back) return { range: { start: at, end: at }, text: typed[which]! };
  const end = which === 0 ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 };
  return { range: { start: at, end }, text: '' };
}

/** Opens documents at the same time, sends requests for each, edits it, and closes it before the responses arrive. */
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
