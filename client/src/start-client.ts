// The extension's entry point. It only loads dist/client.js, together with its compiled code from earlier windows.

import { homedir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { version } from '../../package.json';
import { CodeCache } from '../../live/src/store/code-cache.ts';
import { stateFolder } from '../../live/src/store/state-folder.ts';
import type * as extension from './extension.ts';

/** By then, the extension and its language client have usually started. */
const SAVE_AFTER_MS = 5000;

// The extension's storage is known only in `activate`, which VS Code calls when it has read that storage. Loading the
// bundle here uses the time until then.
const { env, platform } = process;
const cache = new CodeCache(join(stateFolder({ platform, env, home: homedir() }), 'compiled', 'extension'), version);
const bundle = cache.load(join(__dirname, 'client.js')) as typeof extension;

/** Activates the extension. */
export function activate(context: vscode.ExtensionContext): void {
  bundle.activate(context);
  setTimeout(() => cache.save(), SAVE_AFTER_MS).unref();
}
