import { fieldRows } from '../../fields/index.ts';
import type { Check } from '../../findings/index.ts';
import { messageChecks } from './messages.ts';
import { poolChecks } from './pool.ts';
import { shapeChecks } from './shape.ts';

/** Every code that the structure of a file can be found against, apart from the rules. */
export const structureChecks: readonly Check[] = [...shapeChecks, ...poolChecks, ...messageChecks].map((check) => ({
  ...check,
  members: membersLimitedBy(check.code),
}));

/** The members whose limits, or whose absence, are reported under a code. */
function membersLimitedBy(code: string): readonly string[] {
  return Object.entries(fieldRows)
    .filter(
      ([, { limits = [], keyLimits = [], requiredCode }]) =>
        requiredCode === code || [...limits, ...keyLimits].some((limit) => limit.code === code),
    )
    .map(([member]) => member);
}
