export {
  canonicalKey,
  childrenOf,
  isJsonObject,
  jsonEquals,
  memberOf,
  sameItems,
  valueAt,
  type JsonObject,
  type JsonValue,
} from './value.ts';
export { cloudFormationFunction } from './cloudformation-function.ts';
export { isExactNumber } from './exact-number.ts';
export { formatPath, startsWith, toPath, topLevelOf, type Path } from './path.ts';
export { MAX_DEPTH } from './depth.ts';
