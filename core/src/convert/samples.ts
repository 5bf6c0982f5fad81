import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import { childrenOf, valueAt, type JsonValue, type Path } from '../json/index.ts';
import type { RequestMembers } from './members.ts';
import { findSamples } from './placeholders.ts';

/** Removes the sample values from a skeleton. See {@link findSamples}. */
export function withoutSamples({ members, edits, dropped }: RequestMembers): RequestMembers {
  const { paths, isFilledIn } = findSamples(members);
  // Starts at the end, so the indexes of earlier list items stay valid.
  const removals = paths.toReversed().map((path): Edit => ({ kind: 'remove', path }));
  return {
    members: withoutPaths(members, paths),
    edits: [...edits, ...removals],
    dropped: [
      ...dropped,
      ...paths.map((path) => ({ path, why: explainSample(isFilledIn ? valueAt(members, path) : undefined) })),
    ],
    isFilledIn,
  };
}

/** The maximum length of a sample value in messages, in characters. */
const MAX_SAMPLE_LENGTH = 40;

/** Returns the reason for dropping a sample value. The user may have chosen a flag or an enum value. */
function explainSample(value: JsonValue | undefined): string {
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  const text = JSON.stringify(value);
  return items.every((item) => item === true || (typeof item === 'string' && item !== '')) &&
    text.length <= MAX_SAMPLE_LENGTH
    ? l10n.t("{0} can't be told from a sample value", text)
    : l10n.t('sample values');
}

function withoutPaths<T extends JsonValue>(value: T, paths: readonly Path[]): T {
  const dropped = new Set(paths.filter(({ length }) => length === 1).map(([segment]) => segment));
  const left = childrenOf(value)
    .filter(([segment]) => !dropped.has(segment))
    .map(([segment, child]): [string, JsonValue] => {
      const below = paths.filter((path) => path.length > 1 && path[0] === segment).map((path) => path.slice(1));
      return [String(segment), below.length > 0 ? withoutPaths(child, below) : child];
    });
  return (Array.isArray(value) ? left.map(([, child]) => child) : Object.fromEntries(left)) as JsonValue as T;
}
