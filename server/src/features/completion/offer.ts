import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-json-languageservice';
import type { PoolJson } from '../../pool-json.ts';

/** Something that may be put in, beside what the JSON service offers. */
export interface Offer {
  readonly label: string;
  /** An LSP snippet. */
  readonly body: string;
  readonly detail?: string;
  /** Markdown. Default: what is told of the member. */
  readonly documentation?: string;
  readonly kind?: CompletionItemKind;
}

/** The item of an offer. @param rank its place among the others */
export function toItem(
  { label, body, detail, documentation, kind }: Offer,
  rank: number,
  json: PoolJson,
): CompletionItem {
  return {
    label,
    kind: kind ?? CompletionItemKind.Value,
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
    filterText: label,
    sortText: `0${String(rank).padStart(2, '0')}`,
    ...(detail === undefined ? {} : json.aside(detail)),
    ...(documentation === undefined ? {} : { documentation: json.documentation(documentation) }),
  };
}

/** A text as it stands in a snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
