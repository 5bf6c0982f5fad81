export { describeFactors, factorsOf, type MfaFactors } from './factors.ts';
export { mfaRemedy } from './fix.ts';
