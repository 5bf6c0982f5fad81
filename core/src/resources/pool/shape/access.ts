import * as request from '../../shape.ts';
import type { Path } from '../../../json/index.ts';
import { structureShape } from '../../sdk/index.ts';

/** The structure that a pool file is: the request of UpdateUserPool. */
export const requestShape = structureShape('UpdateUserPoolRequest');

/** Names of the request's top-level members, in the API's order. */
export const requestMembers: readonly string[] = Object.keys(requestShape.members);

/** Names of the members of a pool as DescribeUserPool returns it. */
export const describedMembers: readonly string[] = Object.keys(structureShape('UserPoolType').members);

/** Names of the members that CreateUserPool takes. */
export const createMembers: readonly string[] = Object.keys(structureShape('CreateUserPoolRequest').members);

// The functions of shape.ts, for UpdateUserPool.
const update = { shape: requestShape };
const fields = request.fieldShapes(update);
export const shapeAt = (path: Path): request.Shape | undefined => request.shapeAt(update, path);
export const requestFields = (): ReadonlyMap<string, request.Shape> => fields;
export const fieldNameOf = (path: Path): string | undefined => request.fieldNameOf(update, path);
export const memberOrder = (path: Path): readonly string[] => request.memberOrder(update, path);
