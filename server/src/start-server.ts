import * as l10n from '@vscode/l10n';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  TextDocuments,
  type Connection,
  type InitializeResult,
} from './lsp.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkDocument, type Recall } from '#core/diagnostics';
import type { PoolDocument } from '#core/document';
import { memberOf } from '#core/json';
import type { MfaFactors } from '#core/resources/pool/mfa-factors';
import { MFA_FACTORS, readFactorsByPool, type FactorsByPool } from '#core/editor/protocol';
import type { ReadYaml } from '#core/yaml';
import { capabilitiesFor } from './capabilities.ts';
import { readClientFeatures, readInitializationOptions, type Translations } from './client-features.ts';
import { DocumentCache } from './documents/document-cache.ts';
import { OpenDocument } from './documents/open-document.ts';
import { isPoolFile } from './documents/pool-file.ts';
import { applyChanges } from './documents/text-changes.ts';
import { codeActionsProvider } from './features/code-actions/index.ts';
import { completionProvider } from './features/completion/index.ts';
import { convertDocument } from './features/conversions.ts';
import { diagnosticsProvider, emptyReport } from './features/diagnostics/pull.ts';
import { DiagnosticsPublisher } from './features/diagnostics/publisher.ts';
import { inlayHintsProvider } from './features/inlay-hints.ts';
import { documentLinksProvider } from './features/document-links.ts';
import { formattingProvider } from './features/formatting.ts';
import { hoverProvider } from './features/hover.ts';
import { documentSymbolsProvider } from './features/document-symbols/index.ts';
import { codeLensesProvider } from './features/code-lenses.ts';
import { foldingRangesProvider } from './features/folding-ranges.ts';
import { selectionRangesProvider } from './features/selection-ranges.ts';
import { Handlers } from './handlers.ts';
import { makeLog } from './log.ts';
import { createPoolJsonService } from './json-service.ts';
import { afterASecond, makeSettings, settingSections, type DocumentSetting } from './settings.ts';
import { YamlLoader } from './yaml-loader.ts';

/** What the server is told by whoever starts it. */
export interface ServerOptions {
  /** What the client is told about the server. */
  readonly serverInfo: { readonly name: string; readonly version: string };
  /** Where the document that explains the rules is, as a URI; a client may know it better. */
  readonly ruleLink?: string | undefined;
  /** Gives the texts of a language, as `de` or `pt-br`, to a client that brings none; undefined where there are none. */
  readonly translationsOf?: (locale: string) => Translations | undefined;
  /** Loads the reader of YAML, which is a file of its own. */
  readonly loadYaml?: (connection: Connection) => Promise<ReadYaml>;
}

/** Serves the language features of pool files over a connection, and starts to listen on it. */
export function startServer(
  connection: Connection,
  { serverInfo, ruleLink, translationsOf, loadYaml }: ServerOptions,
): void {
  const log = makeLog((text) => connection.console.error(text));
  const texts = new TextDocuments({ create: TextDocument.create, update: applyChanges });

  connection.onInitialize(({ capabilities, initializationOptions, locale, clientInfo }): InitializeResult => {
    const options = readInitializationOptions(initializationOptions);
    l10n.config({ contents: options.translations ?? (locale ? translationsOf?.(locale) : undefined) ?? {} });
    const client = readClientFeatures(capabilities, options, ruleLink, clientInfo?.name);
    const json = createPoolJsonService(capabilities);
    let checkAgain: (uri?: string) => void = () => undefined;
    const settings = makeSettings(
      client.hasSettings ? (uri, section) => askSetting(connection, uri, section) : undefined,
      (uri) => texts.get(uri) !== undefined,
      options,
      (text) => connection.console.warn(text),
      (uri) => checkAgain(uri),
    );
    let factors: FactorsByPool = {};
    const yaml = new YamlLoader({
      load: loadYaml && (() => loadYaml(connection)),
      log,
      whenOverdue: afterASecond,
      onLate: () => checkAgain(),
    });
    const check = (uri: string, pool: PoolDocument, recall: Recall) =>
      checkDocument(
        pool,
        {
          severities: settings.rules.of(uri),
          factors: factorsOf(pool, factors),
          readYaml: yaml.reader,
          onRuleFailure: (code, error) => log.failure(`rule ${code}`, error),
        },
        recall,
      );
    const documents = new DocumentCache(
      (uri) => {
        const text = texts.get(uri);
        return text && isPoolFile(text) ? text : undefined;
      },
      (text, past) =>
        new OpenDocument(
          text,
          {
            check: (pool, recall) => check(text.uri, pool, recall),
            parseJson: (content) => json.service.parseJSONDocument(content),
          },
          past,
        ),
    );
    const handlers = new Handlers(documents, log);
    /** A feature that looks at findings: it waits until it is known which of them the user wants. */
    const withRules =
      <P, R>(provide: (document: OpenDocument, params: P) => R) =>
      async (document: OpenDocument, params: P): Promise<R> => {
        const loaded = settings.rules.load(document.uri);
        if (!settings.rules.isKnown(document.uri)) document.readAhead();
        await loaded;
        await yaml.loadFor(document.pool);
        return provide(document, params);
      };
    /** A feature that gives nothing where the user has turned it off. */
    const ifOn =
      <P, R>(setting: DocumentSetting<boolean>, provide: (document: OpenDocument, params: P) => R[] | Promise<R[]>) =>
      async (document: OpenDocument, params: P): Promise<R[]> => {
        await setting.load(document.uri);
        return setting.of(document.uri) ? provide(document, params) : [];
      };

    connection.onCompletion(handlers.forDocument('completion', null, completionProvider(json, client)));
    connection.onHover(handlers.forDocument('hover', null, hoverProvider(json, client)));
    connection.onCodeAction(handlers.forDocument('code actions', [], withRules(codeActionsProvider(client, check))));
    connection.onDocumentFormatting(handlers.forDocument('formatting', [], formattingProvider(json)));
    connection.onDocumentRangeFormatting(handlers.forDocument('range formatting', [], formattingProvider(json)));
    connection.onCodeLens(
      handlers.forDocument('lenses', [], ifOn(settings.codeLens, withRules(codeLensesProvider(client)))),
    );
    connection.onExecuteCommand(async (params) => {
      const open = async (uri: string): Promise<OpenDocument | undefined> => {
        const document = documents.get(uri);
        return document && withRules(() => document)(document, undefined);
      };
      try {
        await convertDocument(params, { client, open, apply: (edit) => connection.workspace.applyEdit(edit) });
      } catch (error) {
        log.failure(params.command, error);
      }
    });
    connection.languages.inlayHint.on(
      handlers.forDocument('inlay hints', [], ifOn(settings.defaultHints, inlayHintsProvider())),
    );
    connection.onDocumentLinks(handlers.forDocument('links', [], documentLinksProvider(client)));
    connection.onFoldingRanges(handlers.forDocument('folding', [], foldingRangesProvider(json, client)));
    connection.onDocumentSymbol(handlers.forDocument('symbols', [], documentSymbolsProvider(client)));
    connection.onSelectionRanges(handlers.forDocument('selection ranges', [], selectionRangesProvider(json)));

    // What the user wants told is asked for at once; the answer is on its way when diagnostics are asked for.
    texts.onDidOpen(({ document }) => {
      if (isPoolFile(document)) void settings.rules.load(document.uri);
    });
    texts.onDidChangeContent(({ document }) => documents.change(document.uri));
    texts.onDidClose(({ document }) => {
      documents.forget(document.uri);
      settings.forget(document.uri);
    });
    /** Has the diagnostics of open documents brought up to date. */
    let renewDiagnostics: (documents: readonly TextDocument[]) => void;
    if (client.pullsDiagnostics) {
      connection.languages.diagnostics.on(
        handlers.forDocument('diagnostics', emptyReport, withRules(diagnosticsProvider(client))),
      );
      renewDiagnostics = () => {
        if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
      };
    } else {
      const publisher = new DiagnosticsPublisher({
        documents,
        client,
        log,
        send: (params) => void connection.sendDiagnostics(params),
      });
      const prepare = async (uri: string): Promise<void> => {
        await settings.rules.load(uri);
        const document = documents.get(uri);
        if (document) await yaml.loadFor(document.pool);
      };
      const publish = ({ uri }: TextDocument): void => void prepare(uri).then(() => publisher.schedule(uri));
      texts.onDidChangeContent(({ document }) => publish(document));
      texts.onDidClose(({ document }) => publisher.clear(document.uri));
      renewDiagnostics = (changed) => changed.forEach(publish);
    }
    const startOver = (changed = texts.all()): void => {
      for (const { uri } of changed) documents.forget(uri);
      renewDiagnostics(changed);
    };
    const refreshDisplay = (): void => {
      if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
      if (client.refreshesHints) void connection.languages.inlayHint.refresh();
    };
    checkAgain = (uri) => {
      startOver(texts.all().filter((document) => uri === undefined || document.uri === uri));
      refreshDisplay();
    };
    connection.onDidChangeConfiguration((change) => {
      settings.reset(change.settings);
      startOver();
      refreshDisplay();
    });
    connection.onNotification(MFA_FACTORS, (params: unknown) => {
      factors = readFactorsByPool(params);
      startOver();
    });
    if (client.tellsSettings) {
      connection.onInitialized(() => {
        // The library itself tells the log of a client that refuses.
        const section = Object.values(settingSections);
        connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
      });
    }
    return { capabilities: capabilitiesFor(client), serverInfo };
  });

  texts.listen(connection);
  connection.listen();
}

function factorsOf({ root }: PoolDocument, known: FactorsByPool): MfaFactors | undefined {
  const poolId = memberOf(root, 'UserPoolId');
  return typeof poolId === 'string' && Object.hasOwn(known, poolId) ? known[poolId] : undefined;
}

function askSetting(connection: Connection, scopeUri: string, section: string): Promise<unknown> {
  return connection.workspace.getConfiguration({ scopeUri, section });
}
