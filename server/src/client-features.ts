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
  /** Whether the client can run `editor.action.triggerSuggest` after accepting a completion, as VS Code can. */
  readonly suggestsAgain: boolean;
  /** Whether the client has the command `userpool.reportConversion`. */
  readonly reportsConversions: boolean;
  /** Whether the client has the command `userpool.changeSeverity`. */
  readonly asksForSeverity: boolean;
  /**
   * Whether the client, like Neovim, keeps the text after the cursor when it accepts a completion, even if the edit
   * replaces that text.
   */
  readonly leavesBehindCursor: boolean;
  readonly codeActions: boolean;
  /** Whether a workspace edit may specify the version of its document. */
  readonly versionedEdits: boolean;
  /** Whether a workspace edit may create files. */
  readonly createsFiles: boolean;
  /** Whether the server may ask the client to apply an edit. */
  readonly appliesEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number | undefined;
  readonly documentLinks: boolean;
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
  /** Whether the client shows link tooltips. */
  readonly linkTooltips: boolean;
  /** Whether the server may request settings from the client. */
  readonly hasSettings: boolean;
  readonly hasWorkspaceFolders: boolean;
  /** Whether the server may register for notifications about changed settings. */
  readonly registersSettings: boolean;
  /** Whether the server may register for changes to files on the file system. */
  readonly registersFiles: boolean;
  /** The only language to register formatting for; undefined if formatting applies to all documents. */
  readonly formattingLanguage: string | undefined;
  /** Whether the server may refresh all diagnostics. */
  readonly refreshesDiagnostics: boolean;
  /** Whether the server may refresh all code lenses. */
  readonly refreshesLenses: boolean;
  /** Whether the server may refresh all inlay hints. */
  readonly refreshesHints: boolean;
  /** The URI of the document that explains the rules. The anchor of each section is the code of its rule. */
  readonly ruleLink: string | undefined;
}

/** A client's `initializationOptions`. */
export interface InitializationOptions {
  /**
   * Whether the client has the command `editor.action.triggerSuggest`, which completion items run to open the
   * suggestion list again.
   */
  readonly triggerSuggestCommand?: boolean;
  /** Whether the client has the command `userpool.reportConversion`, which code actions run after a conversion. */
  readonly reportConversionCommand?: boolean;
  /** The URI of the client's docs/rules.md, which diagnostics link to. */
  readonly ruleLink?: string;
  /**
   * Whether the client has the command `userpool.changeSeverity`, which asks for the new severity of a code. Without
   * it, there is a code action for each severity.
   */
  readonly changeSeverityCommand?: boolean;
  /**
   * Whether the client's value of the setting `userpool.rules` is an object with the properties `user`, `workspace` and
   * `isTrusted`, so that the configuration file can override only the user's severities.
   */
  readonly ruleLevels?: boolean;
  /**
   * The language ID of the pool files. If set, formatting is registered only for this language, so that the
   * configuration file keeps the client's own formatter.
   */
  readonly formattingLanguage?: string;
  /** Severities keyed by diagnostic code, for a client that provides no settings. */
  readonly rules?: unknown;
  /** Whether code lenses are shown, for a client that provides no settings. Default: yes. */
  readonly codeLens?: unknown;
  /** Whether inlay hints show the defaults of omitted settings, for a client that provides no settings. Default: no. */
  readonly inlayHints?: unknown;
  /** The strings in the user's language, keyed by the English string, as in l10n/bundle.l10n.*.json. */
  readonly translations?: Translations;
}

/** Translated strings, keyed by the English string. */
export type Translations = Readonly<Record<string, string>>;

/** Parses initialization options, which may have any type. Ignores values of the wrong type. */
export function readInitializationOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { ruleLink, formattingLanguage, rules, codeLens, inlayHints, translations, ...flags } = options as Record<
    string,
    unknown
  >;
  return {
    triggerSuggestCommand: flags['triggerSuggestCommand'] === true,
    reportConversionCommand: flags['reportConversionCommand'] === true,
    changeSeverityCommand: flags['changeSeverityCommand'] === true,
    ruleLevels: flags['ruleLevels'] === true,
    ...(typeof ruleLink === 'string' ? { ruleLink } : {}),
    ...(typeof formattingLanguage === 'string' ? { formattingLanguage } : {}),
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
 * Reads the client's capabilities. Some clients send null for a capability instead of omitting it.
 * @param ruleLink the URI of the document that explains the rules, used unless the options contain one
 * @param name the name of the client
 */
export function readClientFeatures(
  { textDocument, workspace }: ClientCapabilities,
  options?: InitializationOptions,
  ruleLink?: string,
  name?: string,
): ClientFeatures {
  const versioned = workspace?.workspaceEdit?.documentChanges ?? false;
  const registersFormatting =
    textDocument?.formatting?.dynamicRegistration && textDocument.rangeFormatting?.dynamicRegistration;
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
    asksForSeverity: options?.changeSeverityCommand === true,
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
    hasWorkspaceFolders: workspace?.workspaceFolders ?? false,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    formattingLanguage: registersFormatting ? options?.formattingLanguage : undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    ruleLink: diagnostics.codeDescriptionSupport ? (options?.ruleLink ?? ruleLink) : undefined,
  };
}
