export { structureChecks, type StructureCheck } from './codes.ts';
export { nearest } from './nearest.ts';
export { findStructureProblems, SCHEMA_MEMBER } from './structure.ts';
