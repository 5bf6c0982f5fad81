// The entry point of dist/server.js: a program for Node (--stdio, --node-ipc, …) and the script of a worker in a
// browser.

import { name, version } from '../../../package.json';
import { startServer } from '../index.ts';

/** Exists in every worker, never in Node. */
const inWorker = typeof importScripts === 'function';

// Loads only the part for this host: each host has its own transport, and Node's transport needs modules that a worker
// does not have. Both parts get startServer as an argument; if they imported it, the bundler would wrap the whole
// server to load it lazily.
void (inWorker ? import('./worker.ts') : import('./node.ts')).then(({ serve }) =>
  serve(startServer, { name, version }),
);
