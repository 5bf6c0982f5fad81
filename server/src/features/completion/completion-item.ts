import type { PoolJsonService } from '../../json-service.ts';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from '../../lsp.ts';

/** A completion that we add to those of the JSON service. */
export interface Suggestion {
  readonly label: string;
  /** An LSP snippet. */
  readonly body: string;
  readonly detail?: string;
  /** Markdown. Default: the description of the property. */
  readonly documentation?: string;
  readonly kind?: CompletionItemKind;
}

/** Returns the completion item for a suggestion. @param rank its position among the suggestions */
export function toCompletionItem(
  { label, body, detail, documentation, kind }: Suggestion,
  rank: number,
  json: PoolJsonService,
): CompletionItem {
  return {
    label,
    kind: kind ?? CompletionItemKind.Value,
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
    filterText: label,
    sortText: `0${String(rank).padStart(2, '0')}`,
    ...(detail === undefined ? {} : json.detail(detail)),
    ...(documentation === undefined ? {} : { documentation: json.documentation(documentation) }),
  };
}

/** Escapes a string for use in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
