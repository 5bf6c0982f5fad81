import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from './place.ts';

/**
 * The text that the JSON service is asked about: an empty text stands where the completion goes, and what follows is
 * such that the service sees a new member, item or value there, or the name of a member that has a value.
 */
export function probe(document: TextDocument, text: string, { start, end, named, colonBehind, commaBehind }: Place) {
  const behind = named ? `:0,""${colonBehind ? ':' : ''}` : commaBehind ? ',' : '';
  const content = `${text.slice(0, start)}""${behind}${text.slice(end)}`;
  const probed = TextDocument.create(document.uri, document.languageId, document.version, content);
  return { probed, position: probed.positionAt(start + 1) };
}
