import type { Omission } from './field.ts';

/** The service keeps what the pool has. */
export const kept = (evidence: Omission['evidence']): Omission => ({
  effect: 'kept',
  evidence,
  text: `the pool keeps its value (${evidence}).`,
});

/** The service resets the setting. @param to what the pool has afterwards, as words */
export const reset = (to: string, evidence: Omission['evidence']): Omission => ({
  effect: 'reset',
  evidence,
  text: `it is reset: ${to} (${evidence}).`,
});

/** Nobody has published what the service does. @param documented the default that the general documentation implies */
export const unknown = (documented: string): Omission => ({
  effect: 'unknown',
  evidence: 'documented',
  text: `nobody knows for sure; by the general documentation it goes back to ${documented}.`,
});
