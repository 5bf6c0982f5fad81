import { TextDocuments, type Connection, type InitializeResult } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkDocument } from '#pool/check';
import { capabilitiesFor } from './capabilities.ts';
import { readClientFeatures } from './client-features.ts';
import { DocumentCache } from './documents/document-cache.ts';
import { OpenDocument } from './documents/open-document.ts';
import { codeActionsProvider } from './features/code-actions.ts';
import { completionProvider } from './features/completion/index.ts';
import { diagnosticsProvider, emptyReport } from './features/diagnostics/pull.ts';
import { DiagnosticsPublisher } from './features/diagnostics/publisher.ts';
import { formattingProvider } from './features/formatting.ts';
import { hoverProvider } from './features/hover.ts';
import { foldingProvider, selectionRangesProvider, symbolsProvider } from './features/structure.ts';
import { Handlers } from './handlers.ts';
import { makeLog } from './log.ts';
import { makePoolJson } from './pool-json.ts';

/**
 * Serves the language features of pool files over a connection, and starts to listen on it.
 * @param serverInfo what the client is told about the server
 */
export function startServer(connection: Connection, serverInfo: { readonly name: string; readonly version: string }) {
  const log = makeLog((text) => connection.console.error(text));
  const texts = new TextDocuments(TextDocument);

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const client = readClientFeatures(capabilities, initializationOptions);
    const json = makePoolJson(capabilities);
    const documents = new DocumentCache(
      (uri) => texts.get(uri),
      (text) =>
        new OpenDocument(text, {
          check: (pool) => checkDocument(pool, { onRuleFailure: (code, error) => log.failure(`rule ${code}`, error) }),
          parseJson: (content) => json.service.parseJSONDocument(content),
        }),
    );
    const handlers = new Handlers(documents, log);

    connection.onCompletion(handlers.forDocument('completion', null, completionProvider(json, client)));
    connection.onHover(handlers.forDocument('hover', null, hoverProvider(json, client)));
    connection.onCodeAction(handlers.forDocument('code actions', [], codeActionsProvider(client)));
    connection.onDocumentFormatting(handlers.forDocument('formatting', [], formattingProvider(json)));
    connection.onDocumentRangeFormatting(handlers.forDocument('range formatting', [], formattingProvider(json)));
    connection.onFoldingRanges(handlers.forDocument('folding', [], foldingProvider(json, client)));
    connection.onDocumentSymbol(handlers.forDocument('symbols', [], symbolsProvider(json, client)));
    connection.onSelectionRanges(handlers.forDocument('selection ranges', [], selectionRangesProvider(json)));

    texts.onDidChangeContent(({ document }) => documents.forget(document.uri));
    texts.onDidClose(({ document }) => documents.forget(document.uri));
    if (client.pullsDiagnostics) {
      connection.languages.diagnostics.on(
        handlers.forDocument('diagnostics', emptyReport, diagnosticsProvider(client)),
      );
    } else {
      const publisher = new DiagnosticsPublisher({
        documents,
        client,
        log,
        send: (params) => void connection.sendDiagnostics(params),
      });
      texts.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
      texts.onDidClose(({ document }) => publisher.clear(document.uri));
    }
    return { capabilities: capabilitiesFor(client), serverInfo };
  });

  texts.listen(connection);
  connection.listen();
}
