export { checkDocument } from './check-document.ts';
export { applyFixes, chooseSafeFix, fixesOf, maxFixes, type CheckedDocument, type FixChoice } from './apply-fixes.ts';
export { checksOf, structureChecksOf } from './checks.ts';
export { convertFile, type ConvertedPool, type FileConversion } from './convert-file.ts';
export type { LocatedDiagnostic } from './types/index.ts';
export { findProblems, type CheckOptions } from './problems.ts';
export { IncrementalChecker } from './incremental-checker.ts';
export { findNearest } from './schema-validation/nearest.ts';
export {
  changeableCodes,
  chosenSeverities,
  findNearestCode,
  findSeverityProblem,
  readSeverities,
  withSeverities,
  type ChosenSeverity,
  type Severities,
} from './severities.ts';
export { lintDocument, type LintResult } from './lint.ts';
export { ignoreCommentAt, IGNORE, ignoreEdit, isIn, removeCommentEdit, type IgnoreComment } from './ignore-comments.ts';
export { needsYaml } from './yaml.ts';
export { detectOtherLanguage } from './other-language.ts';
