export {
  canonicalKey,
  childrenOf,
  cloudFormationFunction,
  isJsonObject,
  jsonEquals,
  MAX_DEPTH,
  memberOf,
  objectIn,
  sameItems,
  valueAt,
  without,
  type JsonObject,
  type JsonValue,
} from './value.ts';
export { isExactNumber } from './exact-number.ts';
export { formatPath, startsWith, toPath, topLevelOf, type Path } from './path.ts';
