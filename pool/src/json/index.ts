export { isJsonObject, jsonEquals, sortedSetEquals, valueAt, type JsonObject, type JsonValue } from './value.ts';
export { formatPath, parentOf, startsWith, toPath, type Path } from './path.ts';
