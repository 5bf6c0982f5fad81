import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsOf, type TextRange } from '#core/document';
import type { SiblingChange } from '#core/diagnostics/types';
import { kinds } from '#core/resources';
import type { ClientFeatures } from '../client-features.ts';
import type { Range, TextEdit, WorkspaceEdit } from '../lsp.ts';
import type { OpenDocument } from './open-document.ts';
import type { SiblingFile } from './sibling-files.ts';

/** Converts a text range in another file of a pool to an LSP range. */
export function toRangeIn({ uri, document }: SiblingFile, { offset, length }: TextRange): Range {
  const text = TextDocument.create(uri, '', 0, document.text);
  return { start: text.positionAt(offset), end: text.positionAt(offset + length) };
}

/**
 * Converts a change to another file of a document's pool to an edit that the client can apply: edits to that file, or a
 * new file next to the document.
 * @returns undefined if the client cannot create files, or if there are several files of that kind
 */
export function toSiblingEdit(
  document: OpenDocument,
  { kind, edits, content }: SiblingChange,
  client: ClientFeatures,
): WorkspaceEdit | undefined {
  const [file, another] = document.siblings.filter((sibling) => sibling.document.kind.id === kind);
  if (another) return undefined;
  if (file) {
    const changes = editsOf(file.document, edits).map((edit): TextEdit => ({
      range: toRangeIn(file, edit),
      newText: edit.content,
    }));
    if (changes.length === 0) return undefined;
    return client.versionedEdits
      ? { documentChanges: [{ textDocument: { uri: file.uri, version: null }, edits: changes }] }
      : { changes: { [file.uri]: changes } };
  }
  const suffix = kinds.find(({ id }) => id === kind)?.suffix;
  if (!content || suffix === undefined || !client.createsFiles) return undefined;
  const uri = besideOf(document, suffix);
  const start = { line: 0, character: 0 };
  const newText = `${JSON.stringify(content, undefined, 2)}\n`;
  return {
    documentChanges: [
      // If the file already exists, it belongs to another pool, and the client rejects the whole edit.
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

/** Returns the URI of the file next to a document that has the same name but a different suffix. */
function besideOf({ uri, kind }: OpenDocument, suffix: string): string {
  const isNamed = uri.toLowerCase().endsWith(kind.suffix);
  return `${isNamed ? uri.slice(0, -kind.suffix.length) : uri.replace(/\.[^./]*$/, '')}${suffix}`;
}
