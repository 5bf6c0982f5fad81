export { describeFactors, factorsOf, type MfaFactors } from './factors.ts';
export { hasMfaSettings } from './in-use.ts';
