import type { Diagnostic as LspDiagnostic, Range } from '../../lsp.ts';
import type { LocatedDiagnostic } from '#core/diagnostics';
import { isJsonObject, jsonEquals, type JsonValue } from '#core/json';
import { lazy } from '../../lazy.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

/**
 * Matches the diagnostics that a client sends to those of the document: by range or, if the text has changed since, by
 * the path in the diagnostic's data. Not every client returns that data. Iterates over the document's diagnostics once.
 */
export function matchDiagnostics(
  document: OpenDocument,
): (lspDiagnostic: LspDiagnostic) => readonly LocatedDiagnostic[] {
  const { diagnostics } = document;
  const byPlace = lazy(() => grouped(diagnostics, ({ code, range }) => key(code, rangeOf(document.toRange(range)))));
  const byPath = lazy(() => grouped(diagnostics, ({ code, path }) => key(code, path)));
  return ({ code, range, data }) => {
    const about = data as JsonValue | undefined;
    const path = isJsonObject(about) ? about['path'] : undefined;
    const here = byPlace().get(key(code, rangeOf(range))) ?? [];
    if (path === undefined) return here;
    const same = here.filter((diagnostic) => jsonEquals(path, diagnostic.path));
    return same.length > 0 ? same : (byPath().get(key(code, path)) ?? []);
  };
}

const rangeOf = ({ start, end }: Range) => [start.line, start.character, end.line, end.character];
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
