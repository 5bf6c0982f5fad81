import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE, severityEdits, type ConfigSearch } from '#core/config';
import type { ChosenSeverity } from '#core/diagnostics';
import type { ClientFeatures } from '../client-features.ts';
import type { WorkspaceEdit } from '../lsp.ts';

/** A change to a configuration file. */
export interface ConfigEdit {
  /** The URI of the configuration file. */
  readonly uri: string;
  readonly edit: WorkspaceEdit;
}

/**
 * Returns the edit that sets the severity of a code in the configuration file that applies to a document. Creates the
 * file if there is none.
 * @returns undefined if the file has syntax errors, or if the client cannot create files
 */
export function severityEdit(
  { found, root }: ConfigSearch,
  code: string,
  severity: ChosenSeverity,
  client: ClientFeatures,
): ConfigEdit | undefined {
  const uri = found?.uri ?? `${root}/${CONFIG_FILE}`;
  const text = TextDocument.create(uri, 'jsonc', 0, found?.text ?? '');
  const edits = severityEdits(text.getText(), code, severity)?.map(({ offset, length, content }) => ({
    range: { start: text.positionAt(offset), end: text.positionAt(offset + length) },
    newText: content,
  }));
  if (!edits || (!found && !client.createsFiles)) return undefined;
  if (!client.versionedEdits) return { uri, edit: { changes: { [uri]: edits } } };
  return {
    uri,
    edit: {
      documentChanges: [
        ...(found ? [] : [{ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } } as const]),
        { textDocument: { uri, version: null }, edits },
      ],
    },
  };
}
