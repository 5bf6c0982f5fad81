export { enumValues, sdkVersion } from '../../sdk/index.ts';
export { childShape, type Shape, type StructureShape } from '../../shape.ts';
export {
  createMembers,
  createShape,
  describedMembers,
  fieldNameOf,
  inApiOrder,
  memberOrder,
  requestFields,
  requestMembers,
  requestShape,
  shapeAt,
} from './access.ts';
