import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunDetails } from 'fast-check';

/** The folder to which failures are written. */
export const failuresFolder = fileURLToPath(new URL('../../build/fuzz/', import.meta.url));

/**
 * Describes a failure: the error, how to reproduce it, and the shortest failing sequence. Writes the error and the
 * sequence, and each document as a file, to {@link failuresFolder}.
 */
export function describeFailure(campaign: string, details: RunDetails<[unknown]>): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = details;
  const name = `${campaign}-${seed}`;
  const sequence = counterexample?.[0];
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  mkdirSync(failuresFolder, { recursive: true });
  writeFileSync(join(failuresFolder, `${name}.json`), JSON.stringify({ error: error.message, sequence }, undefined, 2));
  textsIn(sequence).forEach((text, i) => writeFileSync(join(failuresFolder, `${name}-${i + 1}.userpool.json`), text));
  return [
    error.message.slice(0, 2000),
    ...(error.constructor === Error || error.name !== 'Error' ? [String(error.stack)] : []),
    `Again: npm run fuzz -- --only ${campaign} --seed ${seed} --path ${counterexamplePath ?? ''}`,
    `All of it: ${join(failuresFolder, name)}*`,
    shortened(sequence),
  ].join('\n');
}

/** Returns the kind of a failure: the start of its message, with numbers masked. */
export function kindOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .replaceAll(/\d+/g, '#')
    .slice(0, 60);
}

/** Returns the documents in a sequence of steps. */
function textsIn(sequence: unknown): string[] {
  if (typeof sequence !== 'object' || sequence === null) return [];
  return Object.entries(sequence).flatMap(([name, value]: [string, unknown]) =>
    name === 'text' && typeof value === 'string' && value.length > 1 ? [value] : textsIn(value),
  );
}

const MAX_SHOWN_LENGTH = 200;

function shortened(sequence: unknown): string {
  const cut = (_: string, value: unknown): unknown =>
    typeof value === 'string' && value.length > MAX_SHOWN_LENGTH
      ? `${value.slice(0, MAX_SHOWN_LENGTH / 2)}…(${value.length})…${value.slice(-MAX_SHOWN_LENGTH / 2)}`
      : value;
  return JSON.stringify(sequence, cut, 1).slice(0, 4000);
}
