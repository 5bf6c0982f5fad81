import { CONVERT_TEXT, SET_SEVERITY } from '#core/editor/protocol';
import { codeActionsProvider } from './features/code-actions/index.ts';
import { codeLensesProvider } from './features/code-lenses.ts';
import { completionProvider } from './features/completion/index.ts';
import { convertTextProvider } from './features/convert-text.ts';
import { diagnosticsProvider, emptyReport } from './features/diagnostics/pull.ts';
import { documentLinksProvider } from './features/document-links.ts';
import { documentSymbolsProvider } from './features/document-symbols/index.ts';
import { executeCommandProvider } from './features/execute-command.ts';
import { foldingRangesProvider } from './features/folding-ranges.ts';
import { formattingProvider } from './features/formatting.ts';
import { hoverProvider } from './features/hover.ts';
import { inlayHintsProvider } from './features/inlay-hints.ts';
import { selectionRangesProvider } from './features/selection-ranges.ts';
import { setSeverityProvider } from './features/set-severity.ts';
import type { Checker } from './checker.ts';
import type { ClientFeatures } from './client-features.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { ConfigFileFeatures } from './features/config-file/index.ts';
import type { Handlers } from './handlers.ts';
import type { PoolJsonService } from './json-service.ts';
import type { Connection } from './lsp.ts';
import type { DocumentSetting, Settings } from './settings.ts';
import type { YamlLoader } from './yaml-loader.ts';

/** The dependencies of the features. */
export interface FeatureDependencies {
  readonly client: ClientFeatures;
  readonly settings: Settings;
  readonly json: PoolJsonService;
  readonly checker: Checker;
  readonly handlers: Handlers;
  readonly config: ConfigFileFeatures;
  /** Returns the current version of a document, ready to be checked; undefined if it is not an open pool file. */
  readonly prepared: (uri: string) => Promise<OpenDocument | undefined>;
  readonly loadYaml: YamlLoader['load'];
}

/** A feature's provider, which computes the response for one version of a document. */
type Provider<P, R> = (document: OpenDocument, params: P) => R;

/** Registers a handler for each feature of the protocol. */
export function registerFeatures(
  connection: Connection,
  { client, settings, json, checker, handlers, config, prepared, loadYaml }: FeatureDependencies,
): void {
  const { codeLens, defaultHints } = settings;
  const handle = handlers.forDocument.bind(handlers);
  const configFor = checker.configFor.bind(checker);
  /** Delays a provider that reads diagnostics until all data that the diagnostics depend on has been loaded. */
  const whenPrepared =
    <P, R>(provide: Provider<P, R>): Provider<P, Promise<R>> =>
    async (document, params) => {
      await checker.prepare(document);
      return provide(document, params);
    };
  connection.onCodeAction(
    config.withCodeActions(handle('code actions', [], whenPrepared(codeActionsProvider(client, configFor)))),
  );
  connection.onCodeLens(handle('code lenses', [], ifEnabled(codeLens, whenPrepared(codeLensesProvider(client)))));
  const completion = completionProvider(json, client, (document) => checker.prepare(document));
  connection.onCompletion(config.withCompletion(handle('completion', null, completion)));
  connection.onDocumentFormatting(handle('formatting', [], formattingProvider(json)));
  connection.onDocumentLinks(handle('document links', [], documentLinksProvider(client)));
  connection.onDocumentRangeFormatting(handle('range formatting', [], formattingProvider(json)));
  connection.onDocumentSymbol(handle('document symbols', [], documentSymbolsProvider(client)));
  connection.onExecuteCommand(
    handlers.forCommand(
      executeCommandProvider({
        client,
        open: prepared,
        apply: (edit) => connection.workspace.applyEdit(edit),
      }),
    ),
  );
  connection.onRequest(CONVERT_TEXT, convertTextProvider(loadYaml));
  connection.onRequest(
    SET_SEVERITY,
    setSeverityProvider({
      client,
      configFor,
      prepare: prepared,
      apply: (edit) => connection.workspace.applyEdit(edit),
    }),
  );
  connection.onFoldingRanges(handle('folding ranges', [], foldingRangesProvider(json, client)));
  connection.onHover(config.withHover(handle('hover', null, hoverProvider(json, client))));
  connection.onSelectionRanges(handle('selection ranges', [], selectionRangesProvider(json)));
  connection.languages.inlayHint.on(handle('inlay hints', [], ifEnabled(defaultHints, inlayHintsProvider())));
  if (!client.pullsDiagnostics) return;
  connection.languages.diagnostics.on(
    config.withDiagnostics(handle('diagnostics', emptyReport, whenPrepared(diagnosticsProvider(client)))),
  );
}

/** Makes a provider return nothing if the user has turned off its feature. */
function ifEnabled<P, R>(
  setting: DocumentSetting<boolean>,
  provide: Provider<P, R[] | Promise<R[]>>,
): Provider<P, Promise<R[]>> {
  return async (document, params) => {
    await setting.load(document.uri);
    return setting.of(document.uri) ? provide(document, params) : [];
  };
}
