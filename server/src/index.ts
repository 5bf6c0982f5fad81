import { applyChanges, createText } from './documents/text-changes.ts';
import { TextDocuments, type Connection } from './lsp.ts';
import { Session, type ServerOptions } from './session.ts';

export type { ServerOptions } from './session.ts';

/**
 * Starts the language server for pool files on a connection. Create the connection with `createConnection`: from
 * `vscode-languageserver/node` in Node, or from `vscode-languageserver/browser` in a worker.
 */
export function startServer(connection: Connection, options: ServerOptions): void {
  const texts = new TextDocuments({ create: createText, update: applyChanges });
  connection.onInitialize((params) => new Session(connection, texts, params, options).start());
  texts.listen(connection);
  connection.listen();
}
