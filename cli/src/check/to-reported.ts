import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixesOf, type LocatedDiagnostic } from '#core/diagnostics';
import type { TextRange } from '#core/document';
import type { FileInFolder } from './folder.ts';
import type { Place, RelatedPlace, ReportedDiagnostic } from './report.ts';

/** Converts a diagnostic to the form that the output formats take. */
export function toReported(
  diagnostic: LocatedDiagnostic,
  { file, siblings }: { readonly file: FileInFolder; readonly siblings: readonly FileInFolder[] },
): ReportedDiagnostic {
  const { code, severity, message, path, range, relatedRanges } = diagnostic;
  const fixes = fixesOf(file.document, diagnostic);
  const suggested = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return {
    code,
    severity,
    message,
    path,
    ...placeOf(file, range),
    ...(suggested ? { fix: suggested.title } : {}),
    isFixable: fixes.some(({ safe }) => safe),
    related: relatedRanges.flatMap((related): RelatedPlace[] => {
      const other = related.sibling ? siblings.find(({ document }) => document === related.sibling) : file;
      return other ? [{ file: other.path, message: related.message, ...placeOf(other, related.range) }] : [];
    }),
  };
}

const texts = new WeakMap<FileInFolder['document'], TextDocument>();

function placeOf({ document }: FileInFolder, range: TextRange): Place {
  let text = texts.get(document);
  if (!text) texts.set(document, (text = TextDocument.create('', '', 0, document.text)));
  return placesIn(text)(range);
}

/** Returns a function that converts offsets in a document to lines and columns. */
export function placesIn(text: TextDocument): (range: TextRange) => Place {
  const toPosition = (at: number): Place['start'] => {
    const { line, character } = text.positionAt(at);
    return { line: line + 1, column: character + 1 };
  };
  return ({ offset, length }) => ({ start: toPosition(offset), end: toPosition(offset + length) });
}
