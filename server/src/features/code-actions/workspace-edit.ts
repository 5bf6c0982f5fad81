import type { WorkspaceEdit } from '../../lsp.ts';
import type { TextEdit } from '#core/document';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

/** Edits of a document as the client applies them: for the very version they were made for, where the client can say. */
export function workspaceEdit(
  document: OpenDocument,
  edits: readonly TextEdit[],
  { versionedEdits }: ClientFeatures,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => ({ range: document.toRange(edit), newText: edit.content }));
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
