import type { Omission } from './field.ts';

/** The service keeps what the pool has. */
export const kept = (evidence: Omission['evidence']): Omission => ({
  effect: 'kept',
  evidence,
  text: `A request without it leaves the pool's value as it is (${evidence}).`,
});

/** The service resets the setting. @param to what the pool has afterwards, as words */
export const reset = (to: string, evidence: Omission['evidence']): Omission => ({
  effect: 'reset',
  evidence,
  text: `A request without it resets it: ${to} (${evidence}).`,
});

/** Nobody has published what the service does. @param documented the default that the general documentation implies */
export const unknown = (documented: string): Omission => ({
  effect: 'unknown',
  evidence: 'documented',
  text: `What a request without it does is not known; by the general documentation it goes back to ${documented}.`,
});
