import type { ConversionReport } from '../../convert/index.ts';
import type { Edit, TextRange } from '../../document/index.ts';
import type { JsonObject, Path } from '../../json/index.ts';
import type { ResourceDocument } from '../../resources/kind.ts';

/** The severity of a diagnostic. `error`: the service, or the client that sends the file, is known to reject it. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The part of a property that a diagnostic underlines. */
export type Target = 'name' | 'value';

/** A quick fix: edits by path, valid only for the document version that its diagnostic was computed for. */
export interface Fix {
  /** The fix in the imperative, such as "Remove `Arn`". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** A change to another file of the pool, instead of `edits`. Such a fix is never preferred. */
  readonly sibling?: SiblingChange;
  /** Whether it is the obvious fix, to offer first. */
  readonly preferred?: boolean;
  /** What it drops, if it converts a file in another format. */
  readonly report?: ConversionReport;
  /** Whether it keeps the meaning of the file, so that it may be applied without review, on save. */
  readonly safe?: boolean;
}

/** A change to another file of the pool. */
export interface SiblingChange {
  /** The kind of the file. */
  readonly kind: string;
  /** The edits of the file if it exists. */
  readonly edits: readonly Edit[];
  /** The content of a new file if there is none. Absent if none is created. */
  readonly content?: JsonObject;
}

/** The metadata of a check, for the documentation and for diagnostics. */
export interface Check {
  /** Stable, kebab-case. */
  readonly code: string;
  /** The default. `error` only if a rejection is measured, documented or reported. */
  readonly severity: Severity;
  /** The problem, in one line. */
  readonly title: string;
  /** The consequences of the problem. */
  readonly why: string;
  /** How the fact is known. */
  readonly evidence: Evidence;
  /** Where the fact is documented. */
  readonly source: string;
  /** The field names of the settings that it checks and whose hovers list it. Empty: any setting. */
  readonly members: readonly string[];
}

/** A check derived from a request's shape and limits; its fields come from the field table. */
export type StructureCheck = Omit<Check, 'members'>;

/**
 * How a fact is known: `measured`: run against AWS, with the result recorded; `documented`: stated by AWS; `reported`:
 * a user quoted the service; `inferred`: deduced from other facts.
 */
export type Evidence = 'measured' | 'documented' | 'reported' | 'inferred';

/** Another location that a problem involves. */
export interface RelatedPlace {
  readonly path: Path;
  /** The kind of the pool's file that the place is in. Default: the same file. */
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
  /** Default: value. */
  readonly target?: Target;
  /** The part of a string value that it is about. Default: all of it. */
  readonly within?: TextRange;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly ('deprecated' | 'unnecessary')[];
  /**
   * Whether a live pool with the same setting or value disproves it, because the shape may be older than the service.
   */
  readonly disprovedByLivePool?: boolean;
}

/** Another location that a problem involves, with its range in the text. */
export interface RelatedRange {
  readonly range: TextRange;
  readonly message: string;
  /** The file that the range is in, if it is another one. */
  readonly sibling?: ResourceDocument;
}

/** A diagnostic with its range in the text. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly range: TextRange;
  readonly relatedRanges: readonly RelatedRange[];
}
