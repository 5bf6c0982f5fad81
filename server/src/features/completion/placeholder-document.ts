import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import type { ResourceDocument } from '#core/resources';
import { schemaUri, type JSONDocument, type LanguageService } from '../../json-service.ts';
import { lazy } from '../../lazy.ts';
import type { Position } from '../../lsp.ts';
import type { Place } from './place.ts';

/** The text that the JSON service completes: the document with an empty string at the position of the completion. */
export interface PlaceholderDocument {
  readonly text: TextDocument;
  /** The position inside the empty string. */
  readonly position: Position;
  readonly tree: JSONDocument;
  /** The readable part of the request, without the property or value that is being completed. */
  readonly root: () => JsonObject;
}

/**
 * Inserts an empty string at the position of the completion, with the punctuation that the service needs to recognize
 * it as a new property, item or value, or as the name of a property that already has a value.
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
    // The service looks up a document's schema by the document's URI.
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
