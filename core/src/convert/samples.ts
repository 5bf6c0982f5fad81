import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import { childrenOf, valueAt, type JsonValue, type Path } from '../json/index.ts';
import type { Dropped, RequestMembers } from './members.ts';
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
      ...paths.map((path) => ({ path, ...explainSample(isFilledIn ? valueAt(members, path) : undefined) })),
    ],
    isFilledIn,
  };
}

/** The maximum length of a sample value in messages, in characters. */
const MAX_SAMPLE_LENGTH = 80;

/** Returns the reason for dropping a sample value. The user may have chosen a flag or an enum value. */
function explainSample(value: JsonValue | undefined): Omit<Dropped, 'path'> {
  const text = JSON.stringify(value);
  return value !== undefined && canBeChosen(value) && text.length <= MAX_SAMPLE_LENGTH
    ? { why: l10n.t("{0} can't be distinguished from a sample value", text), mayBeChosen: true }
    : { why: l10n.t('sample values') };
}

/** Whether a value consists only of flags that are true and of nonempty strings, such as enum values. */
function canBeChosen(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return value === true || (typeof value === 'string' && value !== '');
  const children = childrenOf(value);
  return children.length > 0 && children.every(([, child]) => canBeChosen(child));
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
