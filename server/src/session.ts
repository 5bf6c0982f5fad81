import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONVERT_TEXT } from '#core/editor/protocol';
import { poolIdIn } from '#core/aws/pool-ids';
import { kinds } from '#core/resources';
import type { ReadYaml } from '#core/yaml';
import { capabilitiesFor } from './capabilities.ts';
import { Checker } from './checker.ts';
import {
  readClientFeatures,
  readInitializationOptions,
  type ClientFeatures,
  type Translations,
} from './client-features.ts';
import { DocumentCache } from './documents/document-cache.ts';
import { kindOfText, type OpenDocument } from './documents/open-document.ts';
import { Neighbours } from './documents/neighbours.ts';
import { FolderSiblings, OpenSiblings, type ReadFolder, type SiblingFiles } from './documents/sibling-files.ts';
import { codeActionsProvider } from './features/code-actions/index.ts';
import { codeLensesProvider } from './features/code-lenses.ts';
import { completionProvider } from './features/completion/index.ts';
import { convertTextProvider } from './features/convert-text.ts';
import { DiagnosticsPublisher } from './features/diagnostics/publisher.ts';
import { diagnosticsProvider, emptyReport } from './features/diagnostics/pull.ts';
import { documentLinksProvider } from './features/document-links.ts';
import { documentSymbolsProvider } from './features/document-symbols/index.ts';
import { executeCommandProvider } from './features/execute-command.ts';
import { foldingRangesProvider } from './features/folding-ranges.ts';
import { formattingProvider } from './features/formatting.ts';
import { hoverProvider } from './features/hover.ts';
import { inlayHintsProvider } from './features/inlay-hints.ts';
import { selectionRangesProvider } from './features/selection-ranges.ts';
import { Handlers, type Log } from './handlers.ts';
import { createPoolJsonService, type PoolJsonService } from './json-service.ts';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocuments,
} from './lsp.ts';
import { afterASecond, makeSettings, settingSections, type DocumentSetting, type Settings } from './settings.ts';
import { YamlLoader } from './yaml-loader.ts';

/** The server options, which the host provides. */
export interface ServerOptions {
  /** The name and version that are reported to the client. */
  readonly serverInfo: { readonly name: string; readonly version: string };
  /** The URI of the document that explains the rules, unless the client specifies its own. */
  readonly ruleLink?: string | undefined;
  /** Returns the strings for a language, such as `de` or `pt-br`, for a client that sends none. */
  readonly translationsOf?: (locale: string) => Translations | undefined;
  /** Reads the files of a folder, to find a pool's other files. By default, only open documents are known. */
  readonly readFolder?: ReadFolder;
  /** Loads the YAML reader, which is a separate file. */
  readonly loadYaml?: (connection: Connection) => Promise<ReadYaml>;
}

/** A feature's provider, which computes the response for one version of a document. */
type Provider<P, R> = (document: OpenDocument, params: P) => R;

/** Serves one client, from its `initialize` request on. */
export class Session {
  readonly #connection: Connection;
  readonly #texts: TextDocuments<TextDocument>;
  readonly #serverInfo: ServerOptions['serverInfo'];
  readonly #client: ClientFeatures;
  readonly #json: PoolJsonService;
  readonly #settings: Settings;
  readonly #yaml: YamlLoader;
  readonly #checker: Checker;
  readonly #siblings: SiblingFiles;
  readonly #neighbours: Neighbours;
  readonly #documents: DocumentCache;
  readonly #handlers: Handlers;
  /** Undefined for a client that pulls diagnostics. */
  readonly #publisher: DiagnosticsPublisher | undefined;

  constructor(
    connection: Connection,
    texts: TextDocuments<TextDocument>,
    { capabilities, initializationOptions, locale, clientInfo }: InitializeParams,
    { serverInfo, ruleLink, translationsOf, loadYaml, readFolder }: ServerOptions,
  ) {
    const options = readInitializationOptions(initializationOptions);
    l10n.config({ contents: options.translations ?? (locale ? translationsOf?.(locale) : undefined) ?? {} });
    this.#connection = connection;
    this.#texts = texts;
    this.#serverInfo = serverInfo;
    const log: Log = {
      failure: (what, error) =>
        connection.console.error(
          `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
    };
    const client = (this.#client = readClientFeatures(capabilities, options, ruleLink, clientInfo?.name));
    this.#json = createPoolJsonService(capabilities, client.ruleLink);
    this.#settings = makeSettings(
      client.hasSettings
        ? (scopeUri, section) => connection.workspace.getConfiguration({ scopeUri, section }) as Promise<unknown>
        : undefined,
      (uri) => texts.get(uri) !== undefined,
      options,
      (text) => connection.console.warn(text),
      (uri) => this.#refresh([uri]),
    );
    const yaml = (this.#yaml = new YamlLoader({
      load: loadYaml && (() => loadYaml(connection)),
      log,
      whenOverdue: afterASecond,
      onLate: () => this.#refresh(),
    }));
    const openDocuments = (): OpenDocument[] => texts.keys().flatMap((uri) => this.#documents.get(uri) ?? []);
    const siblings = (this.#siblings = readFolder
      ? new FolderSiblings(openDocuments, readFolder, log)
      : new OpenSiblings(openDocuments));
    this.#checker = new Checker({ severities: this.#settings.rules, yaml, siblings, log });
    const documents = (this.#documents = new DocumentCache((uri) => {
      const text = texts.get(uri);
      return text && kindOfText(text) ? text : undefined;
    }, this.#checker));
    this.#neighbours = new Neighbours({
      openUris: () => texts.keys(),
      poolIdOf: (uri) => poolIdIn(documents.get(uri)?.pool.root ?? null),
    });
    this.#handlers = new Handlers(documents, log);
    this.#publisher = client.pullsDiagnostics
      ? undefined
      : new DiagnosticsPublisher({ documents, client, log, send: (params) => void connection.sendDiagnostics(params) });
  }

  /** Starts serving. @returns the result of the `initialize` request */
  start(): InitializeResult {
    this.#followDocuments();
    this.#followSettings();
    this.#followFiles();
    this.#registerForChanges();
    this.#registerFeatures();
    return { capabilities: capabilitiesFor(this.#client), serverInfo: this.#serverInfo };
  }

  #followDocuments(): void {
    this.#texts.onDidOpen(({ document }) => {
      // This way, the request for the severities is already in progress when the client requests diagnostics.
      if (kindOfText(document)) void this.#settings.rules.load(document.uri);
      // A client that pulls diagnostics pulls them for other documents only after a change.
      if (this.#neighbours.affectedBy(document.uri).length > 0) this.#refreshDiagnostics();
    });
    this.#texts.onDidChangeContent(({ document: { uri } }) => {
      void this.#publish(uri);
      this.#checkNeighbours(uri);
    });
    this.#texts.onDidClose(({ document: { uri } }) => {
      this.#documents.forget(uri);
      this.#settings.forget(uri);
      this.#publisher?.clear(uri);
      this.#checkNeighbours(uri);
    });
  }

  /** Keeps track of files on the file system, which can be siblings of open documents. */
  #followFiles(): void {
    const connection = this.#connection;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      this.#siblings.onFilesChanged(uris);
      for (const uri of uris) this.#checkNeighbours(uri);
      this.#refreshDiagnostics();
    });
  }

  /**
   * Registers for changes that the client reports only on request. If the client rejects the registration, the library
   * logs the error.
   */
  #registerForChanges(): void {
    const connection = this.#connection;
    const { registersSettings, registersFiles } = this.#client;
    connection.onInitialized(() => {
      if (registersSettings) {
        const section = Object.values(settingSections);
        connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
      }
      if (registersFiles) {
        const watchers = kinds.map(({ suffix }) => ({ globPattern: `**/*${suffix}` }));
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
      }
    });
  }

  #followSettings(): void {
    const connection = this.#connection;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.reset(settings);
      this.#refresh();
    });
  }

  /** Registers a handler for each feature of the protocol. */
  #registerFeatures(): void {
    const connection = this.#connection;
    const client = this.#client;
    const json = this.#json;
    const { codeLens, defaultHints } = this.#settings;
    const handle = this.#handlers.forDocument.bind(this.#handlers);
    connection.onCodeAction(handle('code actions', [], this.#whenPrepared(codeActionsProvider(client))));
    connection.onCodeLens(
      handle('code lenses', [], this.#ifEnabled(codeLens, this.#whenPrepared(codeLensesProvider(client)))),
    );
    connection.onCompletion(handle('completion', null, completionProvider(json, client)));
    connection.onDocumentFormatting(handle('formatting', [], formattingProvider(json)));
    connection.onDocumentLinks(handle('document links', [], documentLinksProvider(client)));
    connection.onDocumentRangeFormatting(handle('range formatting', [], formattingProvider(json)));
    connection.onDocumentSymbol(handle('document symbols', [], documentSymbolsProvider(client)));
    connection.onExecuteCommand(
      this.#handlers.forCommand(
        executeCommandProvider({
          client,
          open: (uri) => this.#prepared(uri),
          apply: (edit) => connection.workspace.applyEdit(edit),
        }),
      ),
    );
    connection.onRequest(
      CONVERT_TEXT,
      convertTextProvider(() => this.#yaml.load()),
    );
    connection.onFoldingRanges(handle('folding ranges', [], foldingRangesProvider(json, client)));
    connection.onHover(handle('hover', null, hoverProvider(json, client)));
    connection.onSelectionRanges(handle('selection ranges', [], selectionRangesProvider(json)));
    connection.languages.inlayHint.on(handle('inlay hints', [], this.#ifEnabled(defaultHints, inlayHintsProvider())));
    if (this.#publisher) return;
    connection.languages.diagnostics.on(
      handle('diagnostics', emptyReport, this.#whenPrepared(diagnosticsProvider(client))),
    );
  }

  /** Delays a provider that reads diagnostics until all data that the diagnostics depend on has been loaded. */
  #whenPrepared<P, R>(provide: Provider<P, R>): Provider<P, Promise<R>> {
    return async (document, params) => {
      await this.#checker.prepare(document);
      return provide(document, params);
    };
  }

  /** Makes a provider return nothing if the user has turned off its feature. */
  #ifEnabled<P, R>(
    setting: DocumentSetting<boolean>,
    provide: Provider<P, R[] | Promise<R[]>>,
  ): Provider<P, Promise<R[]>> {
    return async (document, params) => {
      await setting.load(document.uri);
      return setting.of(document.uri) ? provide(document, params) : [];
    };
  }

  /**
   * Returns the current version of a document, ready to be checked; undefined if the document is not an open pool file.
   */
  async #prepared(uri: string): Promise<OpenDocument | undefined> {
    const document = this.#documents.get(uri);
    if (document) await this.#checker.prepare(document);
    return document;
  }

  /** Refreshes the diagnostics, lenses and hints that the client shows, because settings or the YAML reader changed. */
  #refresh(uris?: readonly string[]): void {
    this.#checkAgain(uris);
    if (this.#client.refreshesLenses) void this.#connection.sendRequest(CodeLensRefreshRequest.type);
    if (this.#client.refreshesHints) void this.#connection.languages.inlayHint.refresh();
  }

  /** Checks documents again, because something other than their text changed. */
  #checkAgain(uris: readonly string[] = this.#texts.keys()): void {
    for (const uri of uris) {
      this.#documents.forget(uri);
      void this.#publish(uri);
    }
    this.#refreshDiagnostics();
  }

  /** Asks a client that pulls diagnostics to pull them for all documents. */
  #refreshDiagnostics(): void {
    if (!this.#publisher && this.#client.refreshesDiagnostics) void this.#connection.languages.diagnostics.refresh();
  }

  /**
   * Rechecks the open documents whose diagnostics may depend on a changed file. A client that pulls diagnostics pulls
   * them for all documents after a change.
   */
  #checkNeighbours(changed: string): void {
    for (const uri of this.#neighbours.affectedBy(changed)) {
      this.#documents.renew(uri);
      void this.#publish(uri);
    }
  }

  /** Publishes the diagnostics of a document if the client does not pull them. */
  async #publish(uri: string): Promise<void> {
    if (!this.#publisher) return;
    await this.#prepared(uri);
    this.#publisher.schedule(uri);
  }
}
