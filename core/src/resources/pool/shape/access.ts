import * as request from '../../shape.ts';
import type { JsonObject, Path } from '../../../json/index.ts';
import { memberNames, structureShape } from '../../sdk/index.ts';

/** The structure of a pool file: the UpdateUserPool request. */
export const requestShape = structureShape('UpdateUserPoolRequest');

/**
 * The structure of a file for a new pool: the CreateUserPool request plus the pool ID. Adding the ID turns the file
 * into one for an existing pool. The structure includes it so that editors can suggest it, explain it and recognize a
 * misspelling.
 */
export const createShape: request.StructureShape = {
  ...structureShape('CreateUserPoolRequest'),
  members: {
    UserPoolId: { shape: { kind: 'string' }, required: false, deprecated: false },
    ...structureShape('CreateUserPoolRequest').members,
  },
};

/** Names of the request's top-level members, in the API's order. */
export const requestMembers: readonly string[] = memberNames('UpdateUserPoolRequest');

/** Names of a pool's members in a DescribeUserPool response. */
export const describedMembers: readonly string[] = memberNames('UserPoolType');

/** Names of the members that CreateUserPool accepts. */
export const createMembers: readonly string[] = memberNames('CreateUserPoolRequest');

// The functions of shape.ts, applied to UpdateUserPool.
const update = { shape: requestShape };
export const shapeAt = (path: Path): request.Shape | undefined => request.shapeAt(update, path);
export const requestFields = (): ReadonlyMap<string, request.Shape> => request.fieldShapes(update);
export const fieldNameOf = (path: Path): string | undefined => request.fieldNameOf(update, path);
export const memberOrder = (path: Path): readonly string[] => request.memberOrder(update, path);
export const inApiOrder = (root: JsonObject): JsonObject => request.inApiOrder(update, root);
