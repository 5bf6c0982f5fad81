import { isJsonObject, type JsonValue } from '#core/json';
import { describeChange, type Change } from '#core/sync';

const HIDDEN = '•••';

/** Describes a change for the list of snapshots. Hides external IDs, because other people might see the screen. */
export function describeSnapshotChange({ before, after, path, ...change }: Change): string {
  const hide = path.at(-1) === 'ExternalId' ? () => HIDDEN : withoutExternalId;
  return describeChange({
    ...change,
    path,
    before: before === undefined ? undefined : hide(before),
    after: after === undefined ? undefined : hide(after),
  });
}

function withoutExternalId(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutExternalId);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === 'ExternalId' ? HIDDEN : withoutExternalId(member)]),
  );
}
