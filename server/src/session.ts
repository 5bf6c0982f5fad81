import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { poolIdIn } from '#core/aws/pool-ids';
import { CONFIG_FILE, isConfigFile } from '#core/config';
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
import { ConfigFiles, type ReadSearchedFolder } from './config/config-files.ts';
import { DocumentCache } from './documents/document-cache.ts';
import { kindOfText, type OpenDocument } from './documents/open-document.ts';
import { Neighbours } from './documents/neighbours.ts';
import { FolderSiblings, OpenSiblings, type ReadFolder, type SiblingFiles } from './documents/sibling-files.ts';
import { ConfigFileFeatures } from './features/config-file/index.ts';
import { DiagnosticsPublisher } from './features/diagnostics/publisher.ts';
import { Handlers, type Log } from './handlers.ts';
import { createPoolJsonService, type PoolJsonService } from './json-service.ts';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocuments,
} from './lsp.ts';
import { registerFeatures } from './register-features.ts';
import { afterASecond, makeSettings, settingSections, type Settings } from './settings.ts';
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
  /** Searches a folder for the configuration file. By default, only open configuration files are known. */
  readonly readConfigFolder?: ReadSearchedFolder;
  /** Loads the YAML reader, which is a separate file. */
  readonly loadYaml?: (connection: Connection) => Promise<ReadYaml>;
}

/** Serves one client, from its `initialize` request on. */
export class Session {
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #texts: TextDocuments<TextDocument>;
  readonly #serverInfo: ServerOptions['serverInfo'];
  readonly #client: ClientFeatures;
  readonly #json: PoolJsonService;
  readonly #settings: Settings;
  readonly #yaml: YamlLoader;
  readonly #configs: ConfigFiles;
  readonly #configFeatures: ConfigFileFeatures;
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
    { capabilities, initializationOptions, locale, clientInfo, workspaceFolders }: InitializeParams,
    { serverInfo, ruleLink, translationsOf, loadYaml, readFolder, readConfigFolder }: ServerOptions,
  ) {
    const options = readInitializationOptions(initializationOptions);
    l10n.config({ contents: options.translations ?? (locale ? translationsOf?.(locale) : undefined) ?? {} });
    this.#connection = connection;
    this.#texts = texts;
    this.#serverInfo = serverInfo;
    const log: Log = (this.#log = {
      failure: (what, error) =>
        connection.console.error(
          `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
    });
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
    const configs = (this.#configs = new ConfigFiles({
      openTextOf: (uri) => texts.get(uri)?.getText(),
      readFolder: readConfigFolder,
      workspaceFolders: (workspaceFolders ?? []).map(({ uri }) => uri),
      log,
    }));
    this.#checker = new Checker({ rules: this.#settings.rules, configs, yaml, siblings, log });
    const documents = (this.#documents = new DocumentCache((uri) => {
      const text = texts.get(uri);
      return text && kindOfText(text) ? text : undefined;
    }, this.#checker));
    this.#neighbours = new Neighbours({
      openUris: () => texts.keys(),
      poolIdOf: (uri) => poolIdIn(documents.get(uri)?.pool.root ?? null),
    });
    this.#handlers = new Handlers(documents, log, (uri) => (isConfigFile(uri) ? texts.get(uri) : undefined));
    this.#configFeatures = new ConfigFileFeatures(this.#json, this.#handlers);
    this.#publisher = client.pullsDiagnostics
      ? undefined
      : new DiagnosticsPublisher({ documents, client, log, send: (params) => void connection.sendDiagnostics(params) });
  }

  /** Starts serving. @returns the result of the `initialize` request */
  start(): InitializeResult {
    this.#followDocuments();
    this.#followSettings();
    this.#followFiles();
    this.#registerWithClient();
    registerFeatures(this.#connection, {
      client: this.#client,
      settings: this.#settings,
      json: this.#json,
      checker: this.#checker,
      handlers: this.#handlers,
      config: this.#configFeatures,
      prepared: (uri) => this.#prepared(uri),
      loadYaml: () => this.#yaml.load(),
    });
    return { capabilities: capabilitiesFor(this.#client), serverInfo: this.#serverInfo };
  }

  #followDocuments(): void {
    this.#texts.onDidOpen(({ document }) => {
      // Starts the request for the severities before the client requests diagnostics.
      if (kindOfText(document)) void this.#settings.rules.load(document.uri);
      // A client that pulls diagnostics pulls them for other documents only after a change.
      if (this.#neighbours.affectedBy(document.uri).length > 0) this.#refreshDiagnostics();
    });
    this.#texts.onDidChangeContent(({ document: { uri } }) => {
      if (isConfigFile(uri)) {
        this.#applyConfig(uri);
        return;
      }
      void this.#publish(uri);
      this.#checkNeighbours(uri);
    });
    this.#texts.onDidClose(({ document: { uri } }) => {
      this.#documents.forget(uri);
      this.#settings.forget(uri);
      this.#publisher?.clear(uri);
      if (isConfigFile(uri)) this.#applyConfig(uri);
      this.#checkNeighbours(uri);
    });
  }

  /** Keeps track of files on the file system, which can be siblings or configuration files of open documents. */
  #followFiles(): void {
    const connection = this.#connection;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      this.#siblings.onFilesChanged(uris);
      if (uris.some(isConfigFile)) this.#applyConfig();
      for (const uri of uris) this.#checkNeighbours(uri);
      this.#refreshDiagnostics();
    });
  }

  /** Checks documents again, because a configuration file changed. @param uri the file, if it is open */
  #applyConfig(uri?: string): void {
    this.#configs.reset();
    if (uri !== undefined) void this.#publish(uri);
    this.#checkAgain(this.#texts.keys().filter((open) => open !== uri));
  }

  /**
   * Registers for changes that the client reports only on request, and registers formatting for one language. If the
   * client rejects the registration, the library logs the error.
   */
  #registerWithClient(): void {
    const connection = this.#connection;
    const { hasWorkspaceFolders, registersSettings, registersFiles, formattingLanguage: language } = this.#client;
    connection.onInitialized(() => {
      if (hasWorkspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const urisOf = (folders: typeof added): string[] => folders.map(({ uri }) => uri);
          this.#configs.changeWorkspaceFolders(urisOf(added), urisOf(removed));
          this.#checkAgain();
        });
      }
      if (language !== undefined) {
        const options = { documentSelector: [{ language }] };
        connection.client.register(DocumentFormattingRequest.type, options).catch(() => undefined);
        connection.client.register(DocumentRangeFormattingRequest.type, options).catch(() => undefined);
      }
      if (registersSettings) {
        const section = Object.values(settingSections);
        connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
      }
      if (registersFiles) {
        const patterns = [...kinds.map(({ suffix }) => `**/*${suffix}`), `**/${CONFIG_FILE}`];
        const watchers = patterns.map((globPattern) => ({ globPattern }));
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

  /** Rechecks the open documents whose diagnostics may depend on a changed file. */
  #checkNeighbours(changed: string): void {
    for (const uri of this.#neighbours.affectedBy(changed)) {
      const before = this.#documents.get(uri);
      this.#documents.renew(uri);
      void this.#publish(uri);
      if (before) void this.#refreshIfOutdated(before);
    }
  }

  /**
   * Asks a client that pulls diagnostics to pull them again if a change to another file affected a document's
   * diagnostics. VS Code does not pull them for the active document after a change to a document in the background.
   */
  async #refreshIfOutdated(before: OpenDocument): Promise<void> {
    if (this.#publisher || !this.#client.refreshesDiagnostics) return;
    try {
      const now = await this.#prepared(before.uri);
      // The client pulls the diagnostics of a changed text anyway.
      if (now?.text === before.text && shownBy(now) !== shownBy(before)) this.#refreshDiagnostics();
    } catch (error) {
      this.#log.failure('diagnostics', error);
    }
  }

  /** Publishes the diagnostics of a document if the client does not pull them. */
  async #publish(uri: string): Promise<void> {
    if (!this.#publisher) return;
    const config = isConfigFile(uri) ? this.#texts.get(uri) : undefined;
    if (config) return this.#connection.sendDiagnostics({ uri, diagnostics: this.#configFeatures.diagnostics(config) });
    await this.#prepared(uri);
    // The document may have been checked before everything was loaded.
    this.#documents.renew(uri);
    this.#publisher.schedule(uri);
  }
}

/** Returns a key for a document's diagnostics, ignoring what they say about other files. */
function shownBy({ diagnostics }: OpenDocument): string {
  return JSON.stringify(diagnostics.map(({ code, severity, message, range }) => [code, severity, message, range]));
}
