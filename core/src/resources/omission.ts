import type { Evidence } from '../diagnostics/types/index.ts';
import type { Omission } from './field.ts';

/** The wording of each kind of evidence in hovers. */
export const evidencePhrases: Readonly<Record<Evidence, string>> = {
  measured: 'tested against AWS',
  documented: 'documented',
  reported: 'reported by users',
  inferred: 'inferred, not tested',
};

/** Describes an omission after which the pool keeps the setting's value. @param phrase how the effect is known */
export const kept = (evidence: Evidence, phrase = evidencePhrases[evidence]): Omission => ({
  effect: 'kept',
  evidence,
  text: `the pool keeps its value (${phrase}).`,
});

/**
 * Describes an omission that resets the setting.
 * @param to the pool's state after the update, as the start of a sentence
 */
export const reset = (to: string, evidence: Evidence, phrase = evidencePhrases[evidence]): Omission => ({
  effect: 'reset',
  evidence,
  text: `${to} (${phrase}).`,
});

/**
 * Describes an omission whose effect is not known for certain.
 * @param guess the probable effect, as the end of a sentence
 */
export const unknown = (guess: string, evidence: Evidence = 'inferred'): Omission => ({
  effect: 'unknown',
  evidence,
  text: `not known for certain; ${guess}.`,
});
