// The one file that ships: a program for Node (--stdio, --node-ipc, …), and the script of a worker in a browser.

import { name, version } from '../../../package.json';
import { startServer } from '../index.ts';

/** Every worker of a browser has it, and no Node. */
const inWorker = typeof importScripts === 'function';

// Only the half that fits is loaded: each brings its transport, and Node's needs modules that a worker does not have.
// They are handed what both use; an import of it in there would have the bundler wrap all of it up, to load it late.
void (inWorker ? import('./worker.ts') : import('./node.ts')).then(({ serve }) =>
  serve(startServer, { name, version }),
);
