import type { JSONDocument, ObjectASTNode } from 'vscode-json-languageservice';
import type { PoolDocument } from '#core/document';
import { isPoolId, regionOf } from '#core/resources/pool/fields';
import type { JsonObject, Path } from '#core/json';
import { fieldNameOf } from '#core/resources/pool/shape';
import { lazy } from '../../lazy.ts';
import { isName, pathOf, valueOf } from '../../pool-json.ts';
import type { Place } from './place.ts';

/** Where a completion is asked for, and what is known around it. */
export interface Cursor {
  readonly place: Place;
  /** The text of the document, and where in it the cursor is. */
  readonly content: string;
  readonly offset: number;
  /** Where the value goes; for a name, where its value would. */
  readonly path: Path;
  /** Field name of the path; undefined where the request has no such member. */
  readonly field: string | undefined;
  /** Whether a member's name goes there. */
  readonly isName: boolean;
  /** What stands there up to the cursor, without the quote that begins it. */
  readonly typed: string;
  /** The pool as far as it can be read, without what is being completed. */
  readonly pool: () => JsonObject;
  /** The pool's Region; undefined without a pool id. */
  readonly region: () => string | undefined;
}

/**
 * Reads what is around a place where a completion goes.
 * @param document the document as it is, with the cursor at `offset`
 * @param tree of the text with an empty text at the place
 */
export function cursorAt(
  document: { readonly content: string; readonly offset: number; readonly pool: PoolDocument },
  place: Place,
  tree: JSONDocument,
): Cursor {
  const { content, offset, pool } = document;
  const node = tree.getNodeFromOffset(place.start + 1);
  const path = node ? pathOf(node) : [];
  const root = lazy(() => (tree.root?.type === 'object' ? membersOf(tree.root) : {}));
  return {
    place,
    content,
    offset,
    path,
    field: fieldNameOf(path),
    isName: node !== undefined && isName(node),
    typed: content.slice(place.start, Math.max(offset, place.start)).replace(/^\s*"?/, ''),
    pool: root,
    region: () => {
      const id = pool.root['UserPoolId'];
      return isPoolId(id) ? regionOf(id) : undefined;
    },
  };
}

/** An object of whose members each is read when it is looked at: few are, and one may be most of a large file. */
function membersOf({ properties }: ObjectASTNode): JsonObject {
  const members = {};
  for (const { keyNode, valueNode } of properties) {
    if (!valueNode) continue;
    const get = lazy(() => valueOf(valueNode));
    Object.defineProperty(members, keyNode.value, { enumerable: true, configurable: true, get });
  }
  return members;
}
