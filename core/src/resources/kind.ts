import { parseDocument, type JsonDocument } from '../document/index.ts';
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

/**
 * One kind of file: one AWS request. A kind is a folder beside this file. What operations on live resources need
 * besides is `LiveKind`.
 */
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
  /** Other kinds of files about the same resource, with the settings that both requests have: path here, path there. */
  readonly companions: readonly { readonly kind: string; readonly shared: readonly (readonly [Path, Path])[] }[];
}

/** One version of a file of a kind. Its content decides which request it holds. */
export interface ResourceDocument<Kind extends ResourceKind = ResourceKind> extends JsonDocument {
  readonly kind: Kind;
  readonly request: RequestSpec;
}

/**
 * Parses a file. Never throws: what cannot be read is a syntax problem of the document.
 * @param before another version, whose unchanged top-level values are taken over. See {@link parseDocument}
 */
export function parseFile<Kind extends ResourceKind>(
  text: string,
  kind: Kind,
  before?: ResourceDocument,
): ResourceDocument<Kind> {
  const document = parseDocument(text, before);
  return { ...document, kind, request: kind.requests[kind.requestOf(document.root)] ?? kind.requests.update };
}
