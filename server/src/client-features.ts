import { MarkupKind, type ClientCapabilities, type DiagnosticTag } from 'vscode-languageserver/node';

/** What the client can do, as far as an answer depends on it. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly diagnosticVersions: boolean;
  readonly diagnosticTags: readonly DiagnosticTag[];
  readonly relatedInformation: boolean;
  readonly hoverMarkdown: boolean;
  readonly snippets: boolean;
  readonly codeActions: boolean;
  /** Whether an edit of the workspace may name the version of the document that it is for. */
  readonly versionedEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number | undefined;
}

/** Reads the client's capabilities once, so that no feature has to. */
export function readClientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport ?? false,
    diagnosticTags: diagnostics.tagSupport?.valueSet ?? [],
    relatedInformation: diagnostics.relatedInformation ?? false,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
  };
}
