import { parseDocument, type JsonDocument } from '../document/index.ts';
import type { JsonObject, Path } from '../json/index.ts';
import type { RequestMode, RequestSpec } from './request-spec.ts';

/** The identity of a live resource. Determines its Region, the lock of a push and the console links. */
export interface ResourceId {
  readonly poolId: string;
  /** The name for the user; the ID if it has no name. */
  readonly name: string;
}

/**
 * One kind of file: one AWS request. Each kind has a folder next to this file. `LiveKind` adds what operations on live
 * resources need.
 */
export interface ResourceKind {
  /** Stable: `pool`, `mfa`, `client`. */
  readonly id: string;
  /** The end of the names of these files: `.userpool.json`. */
  readonly suffix: string;
  /** The requests that a file can contain, by mode. */
  readonly requests: { readonly update: RequestSpec; readonly create?: RequestSpec };
  /** Returns the mode of a file's request, which depends on its content. */
  readonly requestOf: (document: JsonDocument) => RequestMode;
  /** The settings of a request that identify the resource. */
  readonly idSettings: readonly string[];
  /** Returns the resource that a request is for; undefined if it has no valid ID. */
  readonly identify: (request: JsonObject) => ResourceId | undefined;
  /** Other kinds of files about the same resource, with the settings that both have: the path here and the path there. */
  readonly companions: readonly { readonly kind: string; readonly shared: readonly (readonly [Path, Path])[] }[];
}

/** One version of a file, with the request that its content determines. */
export interface ResourceDocument<Kind extends ResourceKind = ResourceKind> extends JsonDocument {
  readonly kind: Kind;
  readonly request: RequestSpec;
}

/**
 * Parses a file. Never throws: syntax errors become problems of the document.
 * @param before another version, whose unchanged top-level values are reused. See {@link parseDocument}
 */
export function parseFile<Kind extends ResourceKind>(
  text: string,
  kind: Kind,
  before?: ResourceDocument,
): ResourceDocument<Kind> {
  const document = parseDocument(text, before);
  return { ...document, kind, request: kind.requests[kind.requestOf(document)] ?? kind.requests.update };
}
