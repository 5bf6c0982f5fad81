import type { Diagnostic, Range } from '../../lsp.ts';
import type { LocatedFinding } from '#core/diagnostics';
import { isJsonObject, jsonEquals, type JsonValue } from '#core/json';
import { lazy } from '../../lazy.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

/**
 * Finds the findings of a document for the client's diagnostics: by range, or if the text has changed since, by the path
 * in the diagnostic's data, which not every client returns. Iterates over the findings once: there may be very many.
 */
export function matchDiagnostics(document: OpenDocument): (diagnostic: Diagnostic) => readonly LocatedFinding[] {
  const { findings } = document;
  const byPlace = lazy(() => grouped(findings, ({ code, range }) => key(code, placeOf(document.toRange(range)))));
  const byPath = lazy(() => grouped(findings, ({ code, path }) => key(code, path)));
  return ({ code, range, data }) => {
    const about = data as JsonValue | undefined;
    const path = isJsonObject(about) ? about['path'] : undefined;
    const here = byPlace().get(key(code, placeOf(range))) ?? [];
    if (path === undefined) return here;
    const same = here.filter((finding) => jsonEquals(path, finding.path));
    return same.length > 0 ? same : (byPath().get(key(code, path)) ?? []);
  };
}

const placeOf = ({ start, end }: Range) => [start.line, start.character, end.line, end.character];
const key = (code: unknown, about: unknown): string => JSON.stringify([code, about]);

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
