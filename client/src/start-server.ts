// The entry point of dist/start-server.js, which the extension runs in a separate process. It only loads
// dist/server.js, which other editors run directly.
//   node start-server.js CACHE_FOLDER …options of the server

import { join } from 'node:path';
import { version } from '../../package.json';
import { CodeCache } from '../../live/src/store/code-cache.ts';

/** By then, the server has usually answered the first requests. */
const SAVE_AFTER_MS = 5000;

const [folder = ''] = process.argv.splice(2, 1);
const cache = new CodeCache(folder, version);
cache.load(join(__dirname, 'server.js'));
// VS Code may kill the server of a closing window at any time, so saving the cache only on exit is not enough.
setTimeout(() => cache.save(), SAVE_AFTER_MS).unref();
process.once('exit', () => cache.save());
