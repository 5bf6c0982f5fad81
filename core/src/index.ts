/**
 * The public API of core/: facts and logic for the files that this product edits. Consists of pure functions that use
 * no editor, network or file system. Our own packages import folders such as `#core/diagnostics` instead.
 */

// Files: kinds and content.
export {
  kindOf,
  kinds,
  parseFile,
  type RequestSpec,
  type ResourceDocument,
  type ResourceKind,
} from './resources/index.ts';
export type { JsonObject, JsonValue, Path } from './json/index.ts';

// Diagnostics and quick fixes.
export {
  checkDocument,
  IncrementalChecker,
  lintDocument,
  readSeverities,
  type CheckOptions,
  type LintResult,
  type LocatedDiagnostic,
  type Severities,
} from './diagnostics/index.ts';
export type { Fix, Severity } from './diagnostics/types/index.ts';
export { editText, type Edit } from './document/index.ts';

// The configuration file userpool.config.json.
export {
  findConfig,
  mergeProtectedPools,
  mergeSeverities,
  readConfig,
  type Config,
  type ConfigSearch,
  type FoundConfig,
  type ReadSearchedFolder,
  type SettingLevels,
} from './config/index.ts';

// Files in other formats, such as describe output and CloudFormation.
export { findConversion, type Conversion } from './convert/index.ts';

// Changes between files and live pools.
export { planPull, planPush, toFileText, type Change, type Plan, type PlanInput, type PullPlan } from './sync/index.ts';

// For other tools.
export { toStandardSchema, type JsonSchema } from './editor/json-schema/index.ts';
