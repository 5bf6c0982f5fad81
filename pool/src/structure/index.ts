export { structureChecks } from './checks/index.ts';
export { nearest } from './nearest.ts';
export { findStructureProblems, SCHEMA_MEMBER } from './structure.ts';
