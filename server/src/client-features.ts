import { MarkupKind, type ClientCapabilities, type DiagnosticTag } from 'vscode-languageserver/node';

/** What the client can do, as far as an answer depends on it. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly diagnosticVersions: boolean;
  readonly diagnosticTags: readonly DiagnosticTag[];
  readonly relatedInformation: boolean;
  readonly hoverMarkdown: boolean;
  readonly snippets: boolean;
  /** Whether it runs `editor.action.triggerSuggest` after a completion was accepted, as VS Code does. */
  readonly suggestsAgain: boolean;
  readonly codeActions: boolean;
  /** Whether an edit of the workspace may name the version of the document that it is for. */
  readonly versionedEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number | undefined;
}

/** What a client may ask for in `initializationOptions`. */
export interface InitializationOptions {
  /** It knows the command `editor.action.triggerSuggest`: completion items that leave more to choose may carry it. */
  readonly triggerSuggestCommand?: boolean;
}

/**
 * Reads the client's capabilities once, so that no feature has to. To some clients null is the same as nothing.
 * @param options its initialization options, whatever they are
 */
export function readClientFeatures({ textDocument, workspace }: ClientCapabilities, options?: unknown): ClientFeatures {
  const asked = options as InitializationOptions | null | undefined;
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullsDiagnostics: textDocument?.diagnostic != null,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport ?? false,
    diagnosticTags: diagnostics.tagSupport?.valueSet ?? [],
    relatedInformation: diagnostics.relatedInformation ?? false,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    suggestsAgain: asked?.triggerSuggestCommand === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport != null,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? undefined,
  };
}
