import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { PACKAGED_SCRIPT } from '#core/editor/protocol';
import type { ReadYaml } from '#core/yaml';
import type { ServerOptions, startServer } from '../index.ts';

/** Serves a client over the current worker's messages. Requests packaged files from the client. */
export function serve(start: typeof startServer, serverInfo: ServerOptions['serverInfo']): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  connection.onExit(() => self.close());
  start(connection, { serverInfo, loadYaml });
}

/** Loads the YAML reader. A worker has no file access, so it requests the source of the script from the client. */
async function loadYaml(connection: Parameters<typeof startServer>[0]): Promise<ReadYaml> {
  const text = await connection.sendRequest<string>(PACKAGED_SCRIPT, 'yaml.js');
  const module: { exports: { readYaml?: ReadYaml } } = { exports: {} };
  Object.assign(self, { loadedModule: module });
  // A script's top-level names are global in the worker. Inside a function, these names stay local.
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
