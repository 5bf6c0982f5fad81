export type { Check, Evidence, Finding, Fix, RelatedPlace, Severity, StructureCheck, Target } from './diagnostic.ts';
export { changeTo, putIn, removal } from './fixes.ts';
export { apiPage, deploymentPage, guidePage } from './pages.ts';
export { afresh, type Remember } from './remember.ts';
