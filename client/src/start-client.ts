// The extension's entry point. It only loads dist/client.js, together with its compiled code from earlier windows.

import { join } from 'node:path';
import type * as vscode from 'vscode';
import { version } from '../../package.json';
import { CodeCache } from '../../live/src/store/code-cache.ts';
import type * as extension from './extension.ts';
import { codeCache } from './language-client/code-cache.ts';

/** By then, the extension and its language client have usually started. */
const SAVE_AFTER_MS = 5000;

/** Activates the extension. */
export function activate(context: vscode.ExtensionContext): void {
  const cache = new CodeCache(codeCache(context.globalStorageUri, version)?.fsPath, version);
  (cache.load(join(__dirname, 'client.js')) as typeof extension).activate(context);
  setTimeout(() => cache.save(), SAVE_AFTER_MS).unref();
}
