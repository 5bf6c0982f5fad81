export {
  canonicalKey,
  childrenOf,
  cloudFormationFunction,
  isJsonObject,
  includesItem,
  jsonEquals,
  MAX_DEPTH,
  memberOf,
  objectIn,
  sameItems,
  shortJson,
  valueAt,
  without,
  withoutNulls,
  type JsonObject,
  type JsonValue,
} from './value.ts';
export { isExactNumber } from './exact-number.ts';
export { formatName, formatPath, overlap, startsWith, toPath, topLevelOf, type Path } from './path.ts';
