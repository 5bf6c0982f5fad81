import { invalid, type Recording } from './recording.ts';

type Sequence = Recording['sequences'][number];
type More = ReturnType<typeof invalid>;

/** A sequence of creations, each of a pool of its own. */
export const creations = (title: string, ...steps: Sequence['steps'][number][]): Sequence => ({ title, steps });

/** One constraint that is violated, in full. */
export const constraint = (value: string, place: string, phrase: string): More =>
  invalid(`1 validation error detected: Value '${value}' at '${place}' failed to satisfy constraint: ${phrase}`);

/** The same for a regular expression. */
export const pattern = (value: string, place: string, expression: string): More =>
  constraint(value, place, `Member must satisfy regular expression pattern: ${expression}`);

/** The refusal of a feature that the LITE tier does not have. */
export const notInLite = (feature: string): More => ({
  refused: {
    type: 'FeatureUnavailableInTierException',
    text: `The following features need to be disabled for the LITE pricing tier configured: ${feature}`,
  },
});
