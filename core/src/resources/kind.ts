import { parseDocument, type JsonDocument } from '../document/index.ts';
import type { JsonObject, Path } from '../json/index.ts';
import type { RequestMode, RequestSpec } from './request-spec.ts';

/** The identity of a live resource. Determines its Region, its push lock and its console links. */
export interface ResourceId {
  readonly poolId: string;
  /** The displayed name: the resource's name, or its ID if it has no name. */
  readonly name: string;
}

/**
 * A kind of file. Each file contains one AWS request, and each kind has a folder next to this file. `LiveKind` adds the
 * parts for operations on live resources.
 */
export interface ResourceKind {
  /** A stable ID: `pool`, `mfa`, `client`. */
  readonly id: string;
  /** The file name suffix for this kind, such as `.userpool.json`. */
  readonly suffix: string;
  /** The requests that a file can contain, by mode. */
  readonly requests: { readonly update: RequestSpec; readonly create?: RequestSpec };
  /** Determines the mode of a file's request from its content. */
  readonly requestOf: (document: JsonDocument) => RequestMode;
  /** The settings of a request that identify the resource. */
  readonly idSettings: readonly string[];
  /** Returns the resource that a request is for; undefined if the request has no valid ID. */
  readonly identify: (request: JsonObject) => ResourceId | undefined;
  /**
   * Other kinds of files for the same resource. Each lists the settings that both kinds contain, as pairs of paths: one
   * path in each kind.
   */
  readonly companions: readonly { readonly kind: string; readonly shared: readonly (readonly [Path, Path])[] }[];
}

/** A parsed version of a file, and the specification of the request that it contains. */
export interface ResourceDocument<Kind extends ResourceKind = ResourceKind> extends JsonDocument {
  readonly kind: Kind;
  readonly request: RequestSpec;
}

/**
 * Parses a file. Never throws; returns syntax problems if the text is invalid.
 * @param before another version, whose unchanged top-level values are reused. See {@link parseDocument}.
 */
export function parseFile<Kind extends ResourceKind>(
  text: string,
  kind: Kind,
  before?: ResourceDocument,
): ResourceDocument<Kind> {
  const document = parseDocument(text, before);
  return { ...document, kind, request: kind.requests[kind.requestOf(document)] ?? kind.requests.update };
}
