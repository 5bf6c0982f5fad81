import type { Evidence } from '../diagnostics/types/index.ts';
import type { Omission } from './field.ts';

/** The evidence for a fact, as shown in hovers. */
export const evidencePhrases: Readonly<Record<Evidence, string>> = {
  measured: 'tested',
  documented: 'documented',
  reported: 'reported by users',
  inferred: 'inferred, not tested',
};

/** The pool keeps its value. @param phrase how that is known */
export const kept = (evidence: Evidence, phrase = evidencePhrases[evidence]): Omission => ({
  effect: 'kept',
  evidence,
  text: `the pool keeps its value (${phrase}).`,
});

/** The setting is reset. @param to the state of the pool afterwards */
export const reset = (to: string, evidence: Evidence, phrase = evidencePhrases[evidence]): Omission => ({
  effect: 'reset',
  evidence,
  text: `${to} (${phrase}).`,
});

/** The effect is not known for certain. @param guess the probable one, as the end of a sentence */
export const unknown = (guess: string, evidence: Evidence = 'inferred'): Omission => ({
  effect: 'unknown',
  evidence,
  text: `not known for certain; ${guess}.`,
});
