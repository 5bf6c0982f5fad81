import { MarkupKind, type ClientCapabilities, type DiagnosticTag } from './lsp.ts';
import { isJsonObject, type JsonObject } from '#core/json';

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
  /** Whether an accepted completion leaves what its edit has behind the cursor, as that of Neovim does. */
  readonly leavesBehindCursor: boolean;
  readonly codeActions: boolean;
  /** Whether an edit of the workspace may name the version of the document that it is for. */
  readonly versionedEdits: boolean;
  /** Whether the server may ask it to apply an edit. */
  readonly appliesEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number | undefined;
  readonly documentLinks: boolean;
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
  /** Whether it shows what a link leads to. */
  readonly linkTooltips: boolean;
  /** Whether the server may ask for settings. */
  readonly hasSettings: boolean;
  /** Whether the server may ask to be told of changed settings. */
  readonly tellsSettings: boolean;
  /** Whether the server may have all diagnostics asked for anew. */
  readonly refreshesDiagnostics: boolean;
  /** Whether the server may have all lenses asked for anew. */
  readonly refreshesLenses: boolean;
  /** Whether the server may have all inlay hints asked for anew. */
  readonly refreshesHints: boolean;
  /** The address of the document that explains the rules, in which a rule's code is its section's anchor. */
  readonly ruleLink: string | undefined;
}

/** What a client may ask for in `initializationOptions`. */
export interface InitializationOptions {
  /** It knows the command `editor.action.triggerSuggest`: completion items that leave more to choose may carry it. */
  readonly triggerSuggestCommand?: boolean;
  /** Where it has docs/rules.md, as a URI; diagnostics then link to it. */
  readonly ruleLink?: string;
  /** Severities by code, for a client without settings. */
  readonly rules?: unknown;
  /** Whether lenses are shown, for a client without settings. Default: yes. */
  readonly codeLens?: unknown;
  /** Whether the defaults of what is left out are shown as inlay hints, for a client without settings. Default: no. */
  readonly inlayHints?: unknown;
  /** The texts of the user's language by the English ones, as l10n/bundle.l10n.*.json has them. */
  readonly translations?: Translations;
}

/** Texts by the English ones that they stand for. */
export type Translations = Readonly<Record<string, string>>;

/** Reads initialization options, whatever a client sends: what is of another type than it should be is left out. */
export function readInitializationOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { triggerSuggestCommand, ruleLink, rules, codeLens, inlayHints, translations } = options as Record<
    string,
    unknown
  >;
  return {
    triggerSuggestCommand: triggerSuggestCommand === true,
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
 * Reads the client's capabilities once, so that no feature has to. To some clients null is the same as nothing.
 * @param options its initialization options
 * @param ruleLink where the document that explains the rules is, unless the client knows better
 * @param name what the client calls itself
 */
export function readClientFeatures(
  { textDocument, workspace }: ClientCapabilities,
  options?: InitializationOptions,
  ruleLink?: string,
  name?: string,
): ClientFeatures {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullsDiagnostics: textDocument?.diagnostic != null,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport ?? false,
    diagnosticTags: diagnostics.tagSupport?.valueSet ?? [],
    relatedInformation: diagnostics.relatedInformation ?? false,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    suggestsAgain: options?.triggerSuggestCommand === true,
    // No capability tells: https://github.com/neovim/neovim/pull/32142.
    leavesBehindCursor: name === 'Neovim',
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport != null,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? undefined,
    codeLenses: textDocument?.codeLens != null,
    inlayHints: textDocument?.inlayHint != null,
    documentLinks: textDocument?.documentLink != null,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    hasSettings: workspace?.configuration ?? false,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    ruleLink: diagnostics.codeDescriptionSupport ? (options?.ruleLink ?? ruleLink) : undefined,
  };
}
