import { regionIn } from '#core/aws/pool-ids';
import type { JsonObject, Path } from '#core/json';
import { fieldNameOf, type RequestSpec, type ResourceDocument } from '#core/resources';
import { isName, pathOf } from '../../json-service.ts';
import type { Place } from './place.ts';
import type { PlaceholderDocument } from './placeholder-document.ts';

/** The position of a completion request and its context. */
export interface Cursor {
  readonly place: Place;
  /** The text of the document. */
  readonly content: string;
  readonly offset: number;
  /** The path of the value; for a property name, the path that its value will have. */
  readonly path: Path;
  /** The request that the file contains. */
  readonly request: RequestSpec;
  /** The name of the field at the path; undefined if the request has no such setting. */
  readonly field: string | undefined;
  /** Whether a property name is being completed. */
  readonly isName: boolean;
  /** The typed part of the name or value, without its opening quote. */
  readonly typed: string;
  /** The readable part of the request, without the property or value that is being completed. */
  readonly pool: () => JsonObject;
  /** The pool's Region; undefined if there is no pool ID. */
  readonly region: () => string | undefined;
  /** The pool IDs in the folder's other files. */
  readonly poolIdsBeside: () => readonly string[];
}

/**
 * Determines the context of a completion.
 * @param document the current document, with the cursor at `offset`
 */
export function cursorAt(
  document: {
    readonly content: string;
    readonly offset: number;
    readonly pool: ResourceDocument;
    readonly poolIdsBeside: () => readonly string[];
  },
  place: Place,
  placeholder: PlaceholderDocument,
): Cursor {
  const { content, offset, pool, poolIdsBeside } = document;
  const node = placeholder.tree.getNodeFromOffset(place.start + 1);
  const path = node ? pathOf(node) : [];
  return {
    place,
    content,
    offset,
    path,
    request: pool.request,
    field: fieldNameOf(pool.request, path),
    isName: node !== undefined && isName(node),
    typed: content.slice(place.start, Math.max(offset, place.start)).replace(/^\s*"?/, ''),
    pool: placeholder.root,
    region: () => regionIn(pool.root),
    poolIdsBeside,
  };
}
