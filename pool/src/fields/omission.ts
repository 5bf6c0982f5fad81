import type { Omission } from './field.ts';

/** How well a fact is known, in words for a hover. */
const evidenceWords: Readonly<Record<Omission['evidence'], string>> = {
  measured: 'measured',
  documented: 'as AWS documents it',
  reported: 'as users report',
  inferred: 'most likely; nobody has measured it',
};

/** The service keeps what the pool has. */
export const kept = (evidence: Omission['evidence']): Omission => ({
  effect: 'kept',
  evidence,
  text: `the pool keeps its value (${evidenceWords[evidence]}).`,
});

/** The service resets the setting. @param to what the pool has afterwards, as words */
export const reset = (to: string, evidence: Omission['evidence']): Omission => ({
  effect: 'reset',
  evidence,
  text: `it is reset: ${to} (${evidenceWords[evidence]}).`,
});

/** Nobody has published what the service does. @param documented the default that the general documentation implies */
export const unknown = (documented: string): Omission =>
  unsure(`by the general documentation it goes back to ${documented}`);

/** Nobody has published what the service does. @param guess what is thought, as the end of a sentence */
export const unsure = (guess: string): Omission => ({
  effect: 'unknown',
  evidence: 'inferred',
  text: `nobody knows for sure; ${guess}.`,
});

/** Left out of an object that is there: known of the creation of a pool, and thought to be so of an update. */
export const resetAsOnCreation = (to: string): Omission => ({
  effect: 'reset',
  evidence: 'inferred',
  text: `it is reset: ${to} (measured when a pool is created; most likely so here, too).`,
});
