export type {
  Check,
  Evidence,
  Diagnostic,
  Fix,
  LocatedDiagnostic,
  RelatedPlace,
  RelatedRange,
  Severity,
  SiblingChange,
  StructureCheck,
  Target,
} from './diagnostic.ts';
export { replaceFix, insertFix, insertInOtherFix, removeFix } from './fixes.ts';
export { apiPage, deploymentPage, guidePage } from './pages.ts';
