import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { PACKAGED_SCRIPT } from '#core/editor/protocol';
import type { ReadYaml } from '#core/yaml';
import type { ServerOptions, startServer } from '../index.ts';

/** Serves over the messages of the worker that this runs in. What lies beside the bundle the client knows. */
export function serve(start: typeof startServer, serverInfo: ServerOptions['serverInfo']): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  connection.onExit(() => self.close());
  start(connection, { serverInfo, loadYaml });
}

/** Loads the reader of YAML: a worker has no folder to load it from, so that the client is asked for its text. */
async function loadYaml(connection: Parameters<typeof startServer>[0]): Promise<ReadYaml> {
  const text = await connection.sendRequest<string>(PACKAGED_SCRIPT, 'yaml.js');
  const module: { exports: { readYaml?: ReadYaml } } = { exports: {} };
  Object.assign(self, { loadedModule: module });
  // The names at the top of a script are those of the worker: this one keeps its own.
  const script = new Blob([`((module) => {${text}\n})(loadedModule);`], { type: 'text/javascript' });
  const url = URL.createObjectURL(script);
  try {
    importScripts(url);
  } finally {
    URL.revokeObjectURL(url);
  }
  if (!module.exports.readYaml) throw new Error('yaml.js has no reader of YAML.');
  return module.exports.readYaml;
}
