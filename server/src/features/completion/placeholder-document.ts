import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import type { ResourceDocument } from '#core/resources';
import { schemaUri, type JSONDocument, type LanguageService } from '../../json-service.ts';
import { lazy } from '../../lazy.ts';
import type { Position } from '../../lsp.ts';
import type { Place } from './place.ts';

/** The text that the JSON service completes: the document with an empty string at the place of the completion. */
export interface PlaceholderDocument {
  readonly text: TextDocument;
  /** Inside the empty string. */
  readonly position: Position;
  readonly tree: JSONDocument;
  /** The readable part of the request, without the property or value that is being completed. */
  readonly root: () => JsonObject;
}

/**
 * Inserts an empty string at the place of the completion, and the punctuation that lets the service recognize a new
 * property, item or value, or the name of a property that already has a value.
 */
export function placeholderDocument(
  { languageId, version }: TextDocument,
  content: string,
  { start, end, named, colonBehind, commaBehind }: Place,
  document: ResourceDocument,
  service: LanguageService,
): PlaceholderDocument {
  const suffix = named ? `:0,""${colonBehind ? ':' : ''}` : commaBehind ? ',' : '';
  const text = TextDocument.create(
    // The service looks up the schema of a document by its URI.
    schemaUri(document.request),
    languageId,
    version,
    `${content.slice(0, start)}""${suffix}${content.slice(end)}`,
  );
  return {
    text,
    position: text.positionAt(start + 1),
    tree: service.parseJSONDocument(text),
    root: lazy(() => parseDocument(text.getText(), document).root),
  };
}
