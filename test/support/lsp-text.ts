import {
  CodeActionRequest,
  CompletionRequest,
  HoverRequest,
  InsertTextFormat,
  type CodeAction,
  type CompletionItem,
  type Hover,
  type MarkupContent,
  type Position,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lsp } from './lsp.ts';

/** The only required setting. */
export const POOL = '"UserPoolId": "eu-west-1_AbCdEf123"';

/** Removes the `|` that marks the cursor. Returns the remaining text and the cursor position. */
export function cursorIn(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('no cursor in the text');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: documentOf(text).positionAt(offset) };
}

/** Returns the completions at the cursor. */
export async function completionsAt(lsp: Lsp, marked: string, uri?: string): Promise<CompletionItem[]> {
  const { text, position } = cursorIn(marked);
  const textDocument = { uri: await lsp.open(text, uri) };
  const result = await lsp.connection.sendRequest(CompletionRequest.type, { textDocument, position });
  await lsp.close(textDocument.uri);
  return Array.isArray(result) ? result : (result?.items ?? []);
}

/** Returns the labels of the completions at the cursor, in the order in which an editor shows them. */
export async function labelsAt(lsp: Lsp, marked: string): Promise<string[]> {
  const items = await completionsAt(lsp, marked);
  const rank = (item: CompletionItem) => item.sortText ?? item.label;
  return items.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ label }) => label);
}

/** Returns the whole text after accepting the completion with the given label. `|` marks the first tab stop. */
export async function accept(lsp: Lsp, marked: string, label: string): Promise<string> {
  const items = await completionsAt(lsp, marked);
  const item = items.find((one) => one.label === label);
  if (!item) throw new Error(`${label} is not among ${items.map((one) => one.label).join(', ')}`);
  return accepted(marked, item);
}

/** Returns the whole text after accepting the given completion at the cursor. `|` marks the first tab stop. */
export function accepted(marked: string, item: CompletionItem): string {
  const { text } = cursorIn(marked);
  const edit = item.textEdit as TextEdit;
  const snippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const newText = snippet ? expand(edit.newText, text, edit.range.start) : edit.newText;
  return applied(text, [{ range: edit.range, newText }, ...(item.additionalTextEdits ?? [])]);
}

/** Expands a snippet the way an editor does, with the indentation of its line. `|` marks its first tab stop. */
function expand(snippet: string, text: string, at: Position): string {
  const base = /^[ \t]*/.exec(text.split('\n')[at.line] ?? '')?.[0] ?? '';
  return snippet
    .replaceAll('\t', '  ')
    .replaceAll('\n', `\n${base}`)
    .replace(
      /\\([\\$}])|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)/g,
      (_, escaped?: string, number?: string, content?: string, bare?: string) => {
        if (escaped !== undefined) return escaped;
        return ((number ?? bare) === '1' ? '|' : '') + (content ?? '').replace(/\\(.)/g, '$1');
      },
    );
}

/** Returns the content of the hover at the cursor, and the text in its range. */
export async function hoverAt(lsp: Lsp, marked: string): Promise<{ says: string; about: string } | null> {
  const { text, position } = cursorIn(marked);
  const textDocument = { uri: await lsp.open(text) };
  const hover: Hover | null = await lsp.connection.sendRequest(HoverRequest.type, { textDocument, position });
  await lsp.close(textDocument.uri);
  return hover && { says: (hover.contents as MarkupContent).value, about: documentOf(text).getText(hover.range) };
}

/** Whether an action fixes a diagnostic, rather than hiding it or changing its severity. */
export function isFix({ title }: CodeAction): boolean {
  return !/^(Ignore .* on this line|Change severity of)/.test(title);
}

/** Returns the quick fixes for a document's first diagnostic with the given code. */
export async function fixesFor(lsp: Lsp, uri: string, code: string): Promise<CodeAction[]> {
  const diagnostic = (await lsp.pull(uri)).find((one) => one.code === code);
  if (!diagnostic) throw new Error(`no ${code}`);
  const actions = await lsp.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  return (actions ?? []) as CodeAction[];
}

/**
 * Returns the whole text after applying the quick fix with the given title to the first diagnostic with the given code.
 */
export async function fixed(lsp: Lsp, text: string, code: string, title: string): Promise<string> {
  const uri = await lsp.open(text);
  const actions = await fixesFor(lsp, uri, code);
  await lsp.close(uri);
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`"${title}" is not among ${actions.map((one) => `"${one.title}"`).join(', ')}`);
  return applied(text, editsIn(action.edit!, uri));
}

/** Returns a workspace edit's changes to one document. */
export function editsIn({ documentChanges, changes }: WorkspaceEdit, uri: string): TextEdit[] {
  if (!documentChanges) return changes?.[uri] ?? [];
  return documentChanges.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
}

export function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(documentOf(text), edits);
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///pool.userpool.json', 'userpool', 1, text);
}
