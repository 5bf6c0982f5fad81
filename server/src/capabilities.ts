import { TextDocumentSyncKind, type ServerCapabilities } from './lsp.ts';
import type { ClientFeatures } from './client-features.ts';
import { codeActionKinds } from './features/code-actions/index.ts';
import { CONVERT } from '#core/editor/protocol';

/** Returns the server's capabilities for a client. */
export function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: ['"', ':', ' ', '{'] },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(client.formattingLanguage === undefined
      ? { documentFormattingProvider: true, documentRangeFormattingProvider: true }
      : {}),
    ...(client.codeActions ? { codeActionProvider: { codeActionKinds } } : {}),
    ...(client.codeLenses ? { codeLensProvider: {} } : {}),
    ...(client.codeLenses && client.appliesEdits ? { executeCommandProvider: { commands: [CONVERT] } } : {}),
    ...(client.inlayHints ? { inlayHintProvider: true } : {}),
    ...(client.documentLinks ? { documentLinkProvider: {} } : {}),
    ...(client.hasWorkspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
