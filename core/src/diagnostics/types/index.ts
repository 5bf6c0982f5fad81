export type {
  Check,
  Evidence,
  Diagnostic,
  Fix,
  LocatedDiagnostic,
  RelatedPlace,
  RelatedRange,
  Severity,
  StructureCheck,
  Target,
} from './diagnostic.ts';
export { replaceFix, insertFix, removeFix } from './fixes.ts';
export { apiPage, deploymentPage, guidePage } from './pages.ts';
