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
export { formatPath, toPath, type Path } from './path.ts';
