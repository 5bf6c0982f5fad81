import type { JsonObject, JsonValue, Path } from '../../json/index.ts';
import type { Change, LivePool, PlanNote, Problem } from '../../sync/index.ts';
import type { ResourceKind } from '../kind.ts';

/** What a description tells about a live resource that no request carries. */
export interface LiveFacts {
  /** The AWS account that it belongs to; undefined where the description does not tell. */
  readonly account: string | undefined;
  /** The tool that manages it, and its CloudFormation stack; undefined without a sign of one. */
  readonly owner: { readonly tool: string; readonly stack: string | undefined } | undefined;
  readonly hasDomain: boolean;
}

/** A change that can hurt users, looked for in one setting of two requests. */
export interface RiskRule {
  readonly code: string;
  /** The setting, with dots. */
  readonly member: string;
  /** Returns what changes, in one sentence; undefined where there is no risk. */
  readonly say: (before: JsonValue | undefined, after: JsonValue | undefined, live: LivePool) => string | undefined;
}

/** What a {@link ProblemRule} looks at. */
export interface ProblemInput {
  /** The request in the file. */
  readonly file: JsonObject;
  readonly live: LivePool;
  readonly target: JsonObject;
  readonly changes: readonly Change[];
}

/** A problem that only a request and the description of its resource show together. */
export interface ProblemRule {
  readonly code: string;
  readonly find: (input: ProblemInput) => readonly Omit<Problem, 'code'>[];
}

/** An answer of the service that rejects a request. */
export interface Answer {
  /** The exception's name. */
  readonly code: string;
  /** The service's message; empty where it says nothing. */
  readonly serviceMessage: string;
}

/** What the service objects to. */
export interface ServiceError {
  /** The members that it is about, those first that can be changed to mend it. Each is in the request, or would be. */
  readonly paths: readonly Path[];
  /** The rule that the same fact is known by; absent where there is none. */
  readonly rule?: string;
  /** What to do, beyond what the service says; absent where nothing more is known. */
  readonly advice?: string;
}

/**
 * A kind of file with what operations on live resources need to know of it. The language server has no use for that, and
 * its bundle does not have it.
 */
export interface LiveKind extends ResourceKind {
  readonly describe: {
    /** Returns the request that changes nothing. */
    readonly normalize: (description: JsonObject) => JsonObject;
    readonly facts: (description: JsonObject) => LiveFacts;
    /** Returns the settings that no request may name, such as tags of AWS's own; of a description or a file. */
    readonly unsendable: (from: JsonObject) => JsonObject;
    /** Hides the secrets in an answer, before anything keeps it. */
    readonly redact: (answer: JsonObject) => JsonObject;
  };
  /** Returns a live request as a file writes it, where there is more than one way to write the same setting. */
  readonly inFormOf: (file: JsonObject, live: JsonObject) => JsonObject;
  /**
   * Returns what a push makes of a live resource, in request form.
   * @param complete adds what a file leaves out and a live request has
   */
  readonly targetOf: (
    file: JsonObject,
    live: JsonObject,
    complete: (file: JsonObject, live: JsonObject) => JsonObject,
  ) => JsonObject;
  /** Returns the request that makes a live resource a target: it may have to name more than the target has. */
  readonly requestFor: (live: JsonObject, target: JsonObject) => JsonObject;
  /** Returns whether the service fills a setting in by itself, because of others that the description has. */
  readonly isFilledIn: (path: Path, description: JsonObject) => boolean;
  /** Returns what is worth knowing about a live resource before a push. */
  readonly notesOf: (live: LivePool) => readonly PlanNote[];
  readonly risks: readonly RiskRule[];
  readonly problems: readonly ProblemRule[];
  /** Returns which settings a rejected request was rejected for; undefined where the answer tells of none. */
  readonly serviceErrorOf: (answer: Answer, request: JsonObject) => ServiceError | undefined;
}
