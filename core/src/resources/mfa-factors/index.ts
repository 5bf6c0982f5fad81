export { factorsOf, type MfaFactors } from './factors.ts';
