/**
 * Knowledge and decisions about the files that this product edits. Pure: no editor, no network, no file system. Our own
 * packages import other parts by folder (`#core/diagnostics`).
 */

// Files: their kind and content.
export {
  kindOf,
  kinds,
  parseFile,
  type RequestSpec,
  type ResourceDocument,
  type ResourceKind,
} from './resources/index.ts';
export type { JsonObject, JsonValue, Path } from './json/index.ts';

// Diagnostics and the edits of their fixes.
export {
  checkDocument,
  IncrementalChecker,
  readSeverities,
  type CheckOptions,
  type LocatedDiagnostic,
  type Severities,
} from './diagnostics/index.ts';
export type { Fix, Severity } from './diagnostics/types/index.ts';
export { editText, type Edit } from './document/index.ts';

// Files in other formats: the output of a describe call, CloudFormation, …
export { findConversion, type Conversion } from './convert/index.ts';

// File and live pool.
export { planPull, planPush, toFileText, type Change, type Plan, type PlanInput, type PullPlan } from './sync/index.ts';

// For other tools.
export { toStandardSchema, type JsonSchema } from './editor/json-schema/index.ts';
