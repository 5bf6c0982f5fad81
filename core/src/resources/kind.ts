import type { JsonObject, Path } from '../json/index.ts';
import type { RequestSpec } from './request-spec.ts';

/** Whether a request changes a live resource or creates one. */
export type RequestMode = 'update' | 'create';

/** What identifies a live resource. Its Region, the lock of a push and the console links follow from it. */
export interface ResourceId {
  readonly poolId: string;
  /** What the user knows it by; the ID where it has no name. */
  readonly name: string;
}

/** What a description tells about a live resource that no request carries. */
export interface LiveFacts {
  /** The AWS account that it belongs to; undefined where the description does not tell. */
  readonly account: string | undefined;
  /** The tool that manages it, and its CloudFormation stack; undefined without a sign of one. */
  readonly owner: { readonly tool: string; readonly stack: string | undefined } | undefined;
  readonly hasDomain: boolean;
}

/** One kind of file: one AWS request, and the description that it is pulled from. A kind is a folder beside this file. */
export interface ResourceKind {
  /** Stable: `pool`, `mfa`, `client`. */
  readonly id: string;
  /** Which files are of this kind, as a glob: `*.userpool.json`. */
  readonly filePattern: string;
  /** What the file can be, by mode: each with its shape, fields, rules and texts. */
  readonly requests: { readonly update: RequestSpec; readonly create?: RequestSpec };
  /** Returns which request a file holds: the mode depends on its content. */
  readonly requestOf: (root: JsonObject) => RequestMode;
  /** Returns what a request is for; undefined where it does not name a valid ID. */
  readonly identify: (request: JsonObject) => ResourceId | undefined;
  readonly describe: {
    /** Returns the request that changes nothing. */
    readonly normalize: (description: JsonObject) => JsonObject;
    readonly facts: (description: JsonObject) => LiveFacts;
    /** Hides the secrets in an answer, before anything keeps it. */
    readonly redact: (answer: JsonObject) => JsonObject;
  };
  /** Other kinds of files about the same resource, with the settings that both requests have: path here, path there. */
  readonly companions: readonly { readonly kind: string; readonly shared: readonly (readonly [Path, Path])[] }[];
}

/** Returns the request that a file of a kind holds. */
export function requestIn(kind: ResourceKind, root: JsonObject): RequestSpec {
  return kind.requests[kind.requestOf(root)] ?? kind.requests.update;
}
