#!/usr/bin/env node
// The entry point of dist/cli.js. It only loads dist/userpool.js together with its cached code, for a faster start.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { CodeCache } from '../../live/src/store/code-cache.ts';
import { stateFolder } from '../../live/src/store/state-folder.ts';

const { argv, env, platform } = process;
// Each command has a cache of its own, because it calls other functions.
const command = argv.slice(2).find((arg) => /^[a-z][a-z-]*$/.test(arg)) ?? 'help';
const state = stateFolder({ platform, env, home: homedir() });
const cache = new CodeCache(join(state, 'compiled', command), version);
cache.load(join(__dirname, 'userpool.js'));
process.once('exit', (exitCode) => {
  // Other exit codes mean that the command did not run, so its functions were not called.
  if (exitCode === 0 || exitCode === 1) cache.save();
});
