import type { JsonObject, JsonValue, Path } from '../../json/index.ts';
import type { Change, FilledRequest, LivePool, PlanNote, Problem } from '../../sync/index.ts';
import type { ResourceKind } from '../kind.ts';

/** Facts about a live resource that only its description contains. */
export interface LiveFacts {
  /** The AWS account of the resource; undefined if the description does not contain it. */
  readonly account: string | undefined;
  /** The tool that manages it, and its CloudFormation stack; undefined if there is no sign of one. */
  readonly owner: { readonly tool: string; readonly stack: string | undefined } | undefined;
  readonly hasDomain: boolean;
}

/** A rule that looks for a risky change of one setting between two requests. */
export interface RiskRule {
  readonly code: string;
  /** The field name of the setting, with dots. */
  readonly member: string;
  /** Returns the reason why the change is a risk, in one sentence. */
  readonly why: () => string;
  /** Describes the change in one sentence; undefined if there is no risk. */
  readonly describe: (
    before: JsonValue | undefined,
    after: JsonValue | undefined,
    live: LivePool,
  ) => string | undefined;
}

/** The input of a {@link ProblemRule}. */
export interface ProblemInput {
  /** The request in the file. */
  readonly file: JsonObject;
  readonly live: LivePool;
  readonly target: JsonObject;
  readonly changes: readonly Change[];
}

/** A rule that needs both a request and the description of its resource. */
export interface ProblemRule {
  readonly code: string;
  readonly find: (input: ProblemInput) => readonly Omit<Problem, 'code'>[];
}

/** An error response of the service to a request. */
export interface Answer {
  /** The exception's name. */
  readonly code: string;
  /** The service's message; empty where it says nothing. */
  readonly serviceMessage: string;
}

/** The settings that a service error is about, and what to do. */
export interface ServiceError {
  /** The paths of these settings; those to change come first. A path may be missing in the request. */
  readonly paths: readonly Path[];
  /** The rule for the same fact; absent if there is none. */
  readonly rule?: string;
  /** Advice in addition to the service's message; absent if there is none. */
  readonly advice?: string;
}

/**
 * A kind of file with what operations on live resources need. The language server does not use it, so it is not in the
 * server's bundle.
 */
export interface LiveKind extends ResourceKind {
  readonly describe: {
    /** Returns the request that leaves a described resource unchanged. */
    readonly normalize: (description: JsonObject) => JsonObject;
    readonly facts: (description: JsonObject) => LiveFacts;
    /** Returns the settings of a description or file that no request may contain, such as AWS's own tags. */
    readonly unsendable: (from: JsonObject) => JsonObject;
    /** Redacts the secrets in an answer, before it is stored anywhere. */
    readonly redact: (answer: JsonObject) => JsonObject;
  };
  /** Returns a live request in the file's notation, for settings that can be written in more than one way. */
  readonly mergeIntoFile: (file: JsonObject, live: JsonObject) => JsonObject;
  /**
   * Returns the state of a live resource after a push, as a request.
   * @param fill adds the settings that a file omits and a live request has
   */
  readonly targetOf: (
    file: JsonObject,
    live: JsonObject,
    fill: (file: JsonObject, live: JsonObject) => FilledRequest,
  ) => FilledRequest;
  /** Returns the request that changes a live resource to a target. It may need more settings than the target has. */
  readonly requestFor: (live: JsonObject, target: JsonObject) => JsonObject;
  /** Returns whether the service derives a setting from others in the description. */
  readonly isFilledIn: (path: Path, description: JsonObject) => boolean;
  /** Returns notes about a live resource to show before a push. */
  readonly planNotes: (live: LivePool) => readonly PlanNote[];
  readonly risks: readonly RiskRule[];
  readonly problems: readonly ProblemRule[];
  /** Returns the settings that a request was rejected for; undefined if the answer does not show them. */
  readonly serviceErrorOf: (answer: Answer, request: JsonObject) => ServiceError | undefined;
}
