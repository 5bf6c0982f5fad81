import { MarkupKind, type ClientCapabilities, type DiagnosticTag } from './lsp.ts';
import { isJsonObject, type JsonObject } from '#core/json';

/** The client capabilities that affect the server's responses. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly diagnosticVersions: boolean;
  readonly diagnosticTags: readonly DiagnosticTag[];
  readonly relatedInformation: boolean;
  readonly hoverMarkdown: boolean;
  readonly snippets: boolean;
  /** Whether it can run `editor.action.triggerSuggest` after accepting a completion, like VS Code. */
  readonly suggestsAgain: boolean;
  /** Whether it has the command `userpool.reportConversion`. */
  readonly reportsConversions: boolean;
  /** Whether an accepted completion keeps the text after the cursor regardless of its edit, as in Neovim. */
  readonly leavesBehindCursor: boolean;
  readonly codeActions: boolean;
  /** Whether a workspace edit may specify the version of its document. */
  readonly versionedEdits: boolean;
  /** Whether a workspace edit may create files. */
  readonly createsFiles: boolean;
  /** Whether the server may request to apply an edit. */
  readonly appliesEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number | undefined;
  readonly documentLinks: boolean;
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
  /** Whether it shows tooltips of links. */
  readonly linkTooltips: boolean;
  /** Whether the server may request settings. */
  readonly hasSettings: boolean;
  /** Whether the server may register for changed settings. */
  readonly registersSettings: boolean;
  /** Whether the server may register for files that change on the file system. */
  readonly registersFiles: boolean;
  /** Whether the server may refresh all diagnostics. */
  readonly refreshesDiagnostics: boolean;
  /** Whether the server may refresh all code lenses. */
  readonly refreshesLenses: boolean;
  /** Whether the server may refresh all inlay hints. */
  readonly refreshesHints: boolean;
  /** The URI of the document that explains the rules; the anchor of a section is the code of its rule. */
  readonly ruleLink: string | undefined;
}

/** The `initializationOptions` of a client. */
export interface InitializationOptions {
  /**
   * Whether the client has the command `editor.action.triggerSuggest`, with which completion items open the next
   * suggestions.
   */
  readonly triggerSuggestCommand?: boolean;
  /** Whether the client has the command `userpool.reportConversion`, which converting code actions run. */
  readonly reportConversionCommand?: boolean;
  /** The URI of the client's docs/rules.md, which diagnostics link to. */
  readonly ruleLink?: string;
  /** Severities by code, for a client without settings. */
  readonly rules?: unknown;
  /** Whether lenses are shown, for a client without settings. Default: yes. */
  readonly codeLens?: unknown;
  /** Whether defaults of omitted settings are shown as inlay hints, for a client without settings. Default: no. */
  readonly inlayHints?: unknown;
  /** The texts of the user's language by English text, as in l10n/bundle.l10n.*.json. */
  readonly translations?: Translations;
}

/** Translated texts by English text. */
export type Translations = Readonly<Record<string, string>>;

/** Parses initialization options, which can be anything. Ignores values of the wrong type. */
export function readInitializationOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { triggerSuggestCommand, reportConversionCommand, ruleLink, rules, codeLens, inlayHints, translations } =
    options as Record<string, unknown>;
  return {
    triggerSuggestCommand: triggerSuggestCommand === true,
    reportConversionCommand: reportConversionCommand === true,
    ...(typeof ruleLink === 'string' ? { ruleLink } : {}),
    rules,
    codeLens,
    inlayHints,
    ...(isJsonObject(translations) ? { translations: textsIn(translations) } : {}),
  };
}

function textsIn(translations: JsonObject): Translations {
  return Object.fromEntries(
    Object.entries(translations).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );
}

/**
 * Reads the client's capabilities. Some clients send null instead of omitting one.
 * @param ruleLink the URI of the document that explains the rules, unless the options contain one
 * @param name the name of the client
 */
export function readClientFeatures(
  { textDocument, workspace }: ClientCapabilities,
  options?: InitializationOptions,
  ruleLink?: string,
  name?: string,
): ClientFeatures {
  const versioned = workspace?.workspaceEdit?.documentChanges ?? false;
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullsDiagnostics: textDocument?.diagnostic != null,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport ?? false,
    diagnosticTags: diagnostics.tagSupport?.valueSet ?? [],
    relatedInformation: diagnostics.relatedInformation ?? false,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    suggestsAgain: options?.triggerSuggestCommand === true,
    reportsConversions: options?.reportConversionCommand === true,
    // No capability covers this: https://github.com/neovim/neovim/pull/32142.
    leavesBehindCursor: name === 'Neovim',
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport != null,
    versionedEdits: versioned,
    createsFiles: versioned && (workspace?.workspaceEdit?.resourceOperations ?? []).includes('create'),
    appliesEdits: workspace?.applyEdit ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? undefined,
    codeLenses: textDocument?.codeLens != null,
    inlayHints: textDocument?.inlayHint != null,
    documentLinks: textDocument?.documentLink != null,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    hasSettings: workspace?.configuration ?? false,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    ruleLink: diagnostics.codeDescriptionSupport ? (options?.ruleLink ?? ruleLink) : undefined,
  };
}
