import type { ConversionReport } from '../../convert/index.ts';
import type { Edit, TextEdit, TextRange } from '../../document/index.ts';
import type { JsonObject, Path } from '../../json/index.ts';
import type { ResourceDocument } from '../../resources/kind.ts';

/**
 * The severity of a diagnostic. `error` means that the service, or the client that sends the file, is known to reject
 * the file.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The part of a property that a diagnostic underlines. */
export type Target = 'name' | 'value';

/** A quick fix: edits by path, valid only for the document version that its diagnostic was computed for. */
export interface Fix {
  /** The fix in the imperative, such as "Remove `Arn`". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** A change to the pool's other file, instead of `edits`. A fix with such a change is never preferred. */
  readonly sibling?: SiblingChange;
  /** An edit of the text, instead of `edits`, because text with a syntax error has no path. Never preferred. */
  readonly textEdit?: TextEdit;
  /** Whether this is the obvious fix, which is offered first. */
  readonly preferred?: boolean;
  /** The report of what the fix drops, if it converts a file in another format. */
  readonly report?: ConversionReport;
  /** Whether the fix preserves the meaning of the file and may therefore be applied on save, without review. */
  readonly safe?: boolean;
}

/** A change to another file of the pool. */
export interface SiblingChange {
  /** The kind of the file. */
  readonly kind: string;
  /** The edits to make if the file exists. */
  readonly edits: readonly Edit[];
  /** The content of the file to create if it does not exist. Absent if no file should be created. */
  readonly content?: JsonObject;
}

/** The metadata of a check, for the documentation and for diagnostics. */
export interface Check {
  /** Stable, kebab-case. */
  readonly code: string;
  /** The default severity. `error` only if a rejection is measured, documented or reported. */
  readonly severity: Severity;
  /** The problem, in one line. */
  readonly title: string;
  /** The consequences of the problem. */
  readonly why: string;
  /** How the underlying fact is known. */
  readonly evidence: Evidence;
  /** Where the underlying fact is documented. */
  readonly source: string;
  /**
   * The field names of the settings that are checked and whose hovers list the check. Empty if any setting is checked.
   */
  readonly members: readonly string[];
}

/** A check derived from a request's shape and limits. Its settings come from the field table. */
export type StructureCheck = Omit<Check, 'members'>;

/**
 * How a fact is known. `measured`: a call to AWS was made and its result recorded; `documented`: stated by AWS;
 * `reported`: a user quoted the service's response; `inferred`: deduced from other facts.
 */
export type Evidence = 'measured' | 'documented' | 'reported' | 'inferred';

/** Another location that is involved in a problem. */
export interface RelatedPlace {
  readonly path: Path;
  /** The kind of the pool's other file that the location is in. Default: the same file as the problem. */
  readonly sibling?: string;
  readonly message: string;
}

/** A problem in a pool file. The server converts it to an LSP diagnostic. */
export interface Diagnostic {
  /** Stable, kebab-case. Users set severities by code, and the documentation has a section for each. */
  readonly code: string;
  readonly severity: Severity;
  /** The problem and what to do, in one or two sentences. */
  readonly message: string;
  readonly path: Path;
  /** The part to underline. Default: value. */
  readonly target?: Target;
  /** The part of a string value that contains the problem. Default: the whole value. */
  readonly within?: TextRange;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly ('deprecated' | 'unnecessary')[];
  /**
   * Whether a live pool with the same setting or value proves the diagnostic wrong. The shape is then older than the
   * service.
   */
  readonly disprovedByLivePool?: boolean;
}

/** Another location that a problem involves, with its range in the text. */
export interface RelatedRange {
  readonly range: TextRange;
  readonly message: string;
  /** The pool's other file, if the range is in that file. */
  readonly sibling?: ResourceDocument;
}

/** A diagnostic with its range in the text. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly range: TextRange;
  readonly relatedRanges: readonly RelatedRange[];
}
