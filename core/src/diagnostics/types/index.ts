export type {
  Check,
  Evidence,
  Diagnostic,
  Fix,
  LocatedDiagnostic,
  RelatedPlace,
  Severity,
  StructureCheck,
  Target,
} from './diagnostic.ts';
export { changeTo, putIn, removal } from './fixes.ts';
export { apiPage, deploymentPage, guidePage } from './pages.ts';
