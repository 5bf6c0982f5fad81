export { describeFactors, factorsOf, type MfaFactors } from './factors.ts';
export { missingFactor, missingFactorConfig, type AddableFactor } from './fix.ts';
