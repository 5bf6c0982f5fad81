import { fieldRows } from '../../../resources/pool/fields/index.ts';
import type { Check } from '../../types/index.ts';
import { messageChecks } from './messages.ts';
import { poolChecks } from './pool.ts';
import { shapeChecks } from './shape.ts';

/** The members whose limits, or whose absence, are reported under a code. */
const membersByCode = new Map<string, string[]>();
for (const [member, { limits = [], keyLimits = [], requiredCode }] of Object.entries(fieldRows)) {
  for (const code of new Set([requiredCode, ...[...limits, ...keyLimits].map((limit) => limit.code)])) {
    if (code !== undefined) membersByCode.set(code, [...(membersByCode.get(code) ?? []), member]);
  }
}

/** Every code that the structure of a file can be found against, apart from the rules. */
export const structureChecks: readonly Check[] = [...shapeChecks, ...poolChecks, ...messageChecks].map((check) => ({
  ...check,
  members: membersByCode.get(check.code) ?? [],
}));
