import { invalid, type Recording } from './recording.ts';

type Sequence = Recording['sequences'][number];
type More = ReturnType<typeof invalid>;

/** Creates sequences that each consist of a single creation. */
export const creations = (title: string, ...steps: Sequence['steps'][number][]): Sequence => ({ title, steps });

/** Formats the error message for one violated constraint. */
export const constraint = (value: string, place: string, phrase: string): More =>
  invalid(`1 validation error detected: Value '${value}' at '${place}' failed to satisfy constraint: ${phrase}`);

/** Formats the error message for one violated regular expression. */
export const pattern = (value: string, place: string, expression: string): More =>
  constraint(value, place, `Member must satisfy regular expression pattern: ${expression}`);

/** Returns the error for a feature that the LITE tier does not include. */
export const notInLite = (feature: string): More => ({
  rejected: {
    type: 'FeatureUnavailableInTierException',
    text: `The following features need to be disabled for the LITE pricing tier configured: ${feature}`,
  },
});
