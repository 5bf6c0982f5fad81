import type { JsonObject, JsonValue, Path } from '../../json/index.ts';
import type { Change, FilledRequest, LivePool, PlanNote, Problem } from '../../sync/index.ts';
import type { ArnAt } from '../../aws/arns/index.ts';
import type { ResourceKind } from '../kind.ts';

/** Facts about a live resource that only its description contains. */
export interface LiveFacts {
  /** The resource's AWS account, or undefined if the description does not contain it. */
  readonly account: string | undefined;
  /**
   * The tool that manages the resource, and the resource's CloudFormation stack, if it has one. Undefined if nothing
   * indicates such a tool.
   */
  readonly owner: { readonly tool: string; readonly stack: string | undefined } | undefined;
  readonly hasDomain: boolean;
}

/** A rule that detects a risky change to a setting. */
export interface RiskRule {
  readonly code: string;
  /** The setting's field name, with dots. */
  readonly member: string;
  /** Returns the reason why the change is a risk, in one sentence. */
  readonly why: () => string;
  /** Describes the risk in one sentence, or returns undefined if there is none. */
  readonly describe: (
    before: JsonValue | undefined,
    after: JsonValue | undefined,
    live: LivePool,
  ) => string | undefined;
}

/** The input to a {@link ProblemRule}. */
export interface ProblemInput {
  readonly file: JsonObject;
  readonly live: LivePool;
  readonly target: JsonObject;
  readonly changes: readonly Change[];
  /** The pool's other resources that have been read, by kind, as they are predicted to be when the request is sent. */
  readonly companions: Readonly<Record<string, LivePool>>;
}

/** A rule that needs both a request and the description of its resource. */
export interface ProblemRule {
  readonly code: string;
  readonly find: (input: ProblemInput) => readonly Omit<Problem, 'code'>[];
}

/** The service's error response to a request. */
export interface Answer {
  readonly code: string;
  /** The service's message. Can be empty. */
  readonly serviceMessage: string;
}

/** The settings that a service error refers to, and advice about the error for the user. */
export interface ServiceError {
  /** The paths of the settings, with those to change first. The request might not contain all of them. */
  readonly paths: readonly Path[];
  /** The code of the rule that checks the same fact, if there is one. */
  readonly rule?: string;
  /** Advice in addition to the service's message. */
  readonly advice?: string;
}

/** A request that creates a copy of a described resource, and the configuration that the request cannot contain. */
export interface Clone {
  readonly request: JsonObject;
  /** The MFA mode, if it must be set after the resource is created. */
  readonly mfaMode: string | undefined;
  /** The attributes beyond the maximum for one request, in the form that requests use. */
  readonly surplus: readonly JsonObject[];
}

/** The functions for creating a resource. */
export interface CreationParts {
  readonly clone: (description: JsonObject) => Clone;
  /** Returns the ARNs in a request. */
  readonly arnsIn: (request: JsonObject) => readonly ArnAt[];
  /** Returns notes about settings that no later request can change, and about steps to take after creation. */
  readonly notes: (request: JsonObject) => readonly PlanNote[];
  /** Returns the create-only settings whose values in the new resource differ from the request. */
  readonly notCreated: (request: JsonObject, description: JsonObject) => readonly Path[];
}

/**
 * The functions for adding custom attributes to a resource. Attributes have the form that requests use unless stated
 * otherwise.
 */
export interface AttributeParts {
  /** Returns the custom attributes in a description, in the form that descriptions use. */
  readonly customIn: (description: JsonObject) => readonly JsonObject[];
  /** Converts a custom attribute to the form that descriptions use. */
  readonly toDescribed: (attribute: JsonObject) => JsonObject;
  /** Returns the name that a custom attribute has in the resource, with its prefix. */
  readonly nameOf: (attribute: JsonObject) => string;
  /** Describes a custom attribute in one sentence. */
  readonly describe: (attribute: JsonObject) => string;
  /** Whether a custom attribute has the same name as a standard attribute. */
  readonly isStandard: (attribute: JsonObject) => boolean;
  /** Whether a described resource has a custom attribute with the requested properties. */
  readonly has: (description: JsonObject, attribute: JsonObject) => boolean;
}

/**
 * A kind of file, including the parts for operations on live resources. The language server does not load these parts.
 */
export interface LiveKind extends ResourceKind {
  readonly describe: {
    /** Returns the request that leaves a described resource unchanged. */
    readonly normalize: (description: JsonObject) => JsonObject;
    readonly facts: (description: JsonObject) => LiveFacts;
    /** Returns the settings that requests must not contain, such as AWS's own tags. */
    readonly unsendable: (from: JsonObject) => JsonObject;
  };
  /** Rewrites a live request in the file's notation, for settings that can be written in several ways. */
  readonly mergeIntoFile: (file: JsonObject, live: JsonObject) => JsonObject;
  /**
   * Returns the state of a live resource after a push, in request form.
   * @param fill adds the settings that the live request contains and the file omits
   */
  readonly targetOf: (
    file: JsonObject,
    live: JsonObject,
    fill: (file: JsonObject, live: JsonObject) => FilledRequest,
  ) => FilledRequest;
  /**
   * Returns the request that changes a live resource to the target state. The request can contain more settings than
   * the target.
   */
  readonly requestFor: (live: JsonObject, target: JsonObject) => JsonObject;
  /** How a resource is created. Undefined if the API cannot create resources of this kind. */
  readonly creation?: CreationParts | undefined;
  /** How custom attributes are added to a resource. Undefined for kinds of resources without custom attributes. */
  readonly attributes?: AttributeParts | undefined;
  /** Whether the service derives a setting from other settings in the description. */
  readonly isFilledIn: (path: Path, description: JsonObject) => boolean;
  readonly planNotes: (live: LivePool) => readonly PlanNote[];
  readonly risks: readonly RiskRule[];
  readonly problems: readonly ProblemRule[];
  /** Returns the settings that caused a rejection, or undefined if the response does not identify them. */
  readonly serviceErrorOf: (answer: Answer, request: JsonObject) => ServiceError | undefined;
}
