export { describeFactors, factorsOf, type MfaFactors } from './factors.ts';
export { missingFactorConfig } from './fix.ts';
