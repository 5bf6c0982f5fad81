import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { ServerOptions, startServer } from '../start-server.ts';

/** Serves over the messages of the worker that this runs in. What lies beside the bundle the client knows. */
export function serve(start: typeof startServer, serverInfo: ServerOptions['serverInfo']): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  connection.onExit(() => self.close());
  start(connection, { serverInfo });
}
