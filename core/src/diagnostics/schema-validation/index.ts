export { characterNames } from './characters.ts';
export { convert as convertType, fits } from './conversion.ts';
export { nearest } from './nearest.ts';
export { functionInPlaceOf, isReadable, isReadableThroughout } from './readable.ts';
export { findStructureProblems, SCHEMA_MEMBER } from './validate.ts';
