export type { Check, Evidence, Finding, Fix, RelatedPlace, Severity, Target } from './finding.ts';
export { changeTo, putIn, removal } from './fixes.ts';
