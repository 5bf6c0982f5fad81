export { characterNames } from './characters.ts';
export { findNearest } from './nearest.ts';
export { functionInPlaceOf, isReadable, isReadableThroughout } from './readable.ts';
export { SCHEMA_MEMBER } from '../../resources/shape.ts';
export { findStructureProblems } from './validate.ts';
