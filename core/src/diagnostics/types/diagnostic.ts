import type { Edit, TextRange } from '../../document/index.ts';
import type { Path } from '../../json/index.ts';

/** How bad a diagnostic is. `error`: the service, or the client that sends the file, is known to refuse it. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Which part of a member a diagnostic underlines. */
export type Target = 'name' | 'value';

/** A mend that the user can choose: edits by path, made for the document that the diagnostic was made for. */
export interface Fix {
  /** What it does, as a command: "Remove `Arn`". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it is the obvious mend, to be offered first. */
  readonly preferred?: boolean;
  /** Whether it only says better what the file says already, so that it may be applied unseen, on save. */
  readonly safe?: boolean;
}

/** What a check is about, for the documentation and for a reader of a diagnostic. */
export interface Check {
  /** Stable, kebab-case. */
  readonly code: string;
  /** The default; error only where a refusal is measured, documented or reported. */
  readonly severity: Severity;
  /** One line: the problem. */
  readonly title: string;
  /** What happens, and why that is bad. */
  readonly why: string;
  /** How the fact is known. */
  readonly evidence: Evidence;
  /** Where it is written down. */
  readonly source: string;
  /** The settings that it is about, as field names; a hover of one of them shows it. Empty: any setting. */
  readonly members: readonly string[];
}

/** A check that follows from a request's shape and limits; the fields that it reads are looked up in the field table. */
export type StructureCheck = Omit<Check, 'members'>;

/**
 * How a fact is known: somebody ran it against AWS and recorded the result; AWS says so; a user quoted the service;
 * reasoned from the others.
 */
export type Evidence = 'measured' | 'documented' | 'reported' | 'inferred';

/** Another place that takes part in a problem. */
export interface RelatedPlace {
  readonly path: Path;
  readonly message: string;
}

/** A problem found in a pool file. A diagnostic is made of it in server/. */
export interface Diagnostic {
  /** Stable, kebab-case; users set severities by it and the documentation has a section for it. */
  readonly code: string;
  readonly severity: Severity;
  /** One or two sentences: what is wrong, what to do. */
  readonly message: string;
  readonly path: Path;
  /** Default: value. */
  readonly target?: Target;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly ('deprecated' | 'unnecessary')[];
  /** The shape may be older than the service: a live pool that has the very same proves the diagnostic wrong. */
  readonly disprovedByLivePool?: boolean;
}

/** A diagnostic with its place in the text. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly range: TextRange;
  readonly relatedRanges: readonly { readonly range: TextRange; readonly message: string }[];
}
