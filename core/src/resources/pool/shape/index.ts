export {
  childShape,
  createMembers,
  describedMembers,
  enumValues,
  fieldNameOf,
  memberOrder,
  membersOf,
  requestFields,
  requestMembers,
  requestShape,
  sdkVersion,
  shapeAt,
} from './access.ts';
export type { MemberShape, Shape, ShapeData } from './types.ts';
