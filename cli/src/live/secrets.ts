import { childrenOf, isJsonObject, type JsonValue } from '#core/json';

/** Shorter external IDs are not hidden, because they can be parts of other words. */
const MIN_LENGTH = 6;

/**
 * Hides external IDs in text, such as a message from Cognito that repeats a value.
 * @param values requests or descriptions that may contain external IDs
 */
export function hideExternalIdsIn(text: string, values: readonly JsonValue[]): string {
  const ids = values.flatMap(externalIdsIn).filter(({ length }) => length >= MIN_LENGTH);
  return ids.reduce((hidden, id) => hidden.replaceAll(id, '•••'), text);
}

function externalIdsIn(value: JsonValue): readonly string[] {
  if (isJsonObject(value) && typeof value['ExternalId'] === 'string') return [value['ExternalId']];
  return childrenOf(value).flatMap(([, child]) => externalIdsIn(child));
}
