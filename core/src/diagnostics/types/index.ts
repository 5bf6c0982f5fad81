export { deploymentPage } from './deployment-page.ts';
export type { Check, Evidence, Finding, Fix, RelatedPlace, Severity, Target } from './diagnostic.ts';
export { changeTo, putIn, removal } from './fixes.ts';
export { afresh, type Remember } from './remember.ts';
