import type { WorkspaceEdit } from '../../lsp.ts';
import type { TextEdit } from '#core/document';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

/** Converts edits of a document for the client, bound to the version if the client supports it. */
export function toWorkspaceEdit(
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
