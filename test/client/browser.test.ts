import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import type { Metafile } from 'esbuild';
import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { metafilesFile } from '../../scripts/paths.mjs';

const bundle = fileURLToPath(new URL('../../dist/browser.js', import.meta.url));

/** Returns a value that can be called, constructed and extended. Each of its properties is another such value. */
const anything = (): unknown =>
  new Proxy(
    function nothing() {
      return undefined;
    } as unknown as Record<string | symbol, unknown>,
    {
      get: (target, name) => {
        if (name === Symbol.toPrimitive) return () => 'anything';
        if (name === 'prototype') return target[name];
        return typeof name === 'symbol' || name === 'then' ? undefined : anything();
      },
      set: () => true,
      apply: anything,
      construct: () => anything() as object,
    },
  );

/** Activates the extension with the globals of a web worker and a fake VS Code API that accepts every call. */
function activate(): { readonly commands: readonly string[] } {
  const commands: string[] = [];
  const commandsOfVsCode = { registerCommand: (command: string) => commands.push(command), executeCommand: anything };
  const text = readFileSync(bundle, 'utf8');
  const members = anything() as Record<string | symbol, unknown>;
  // The bundle copies the API's exports by name, and any word in the bundle may be one of these names.
  const words = [...new Set(text.match(/\b[a-z]\w+/gi))].filter((word) => word !== '__esModule');
  const vscode: unknown = new Proxy(
    {},
    {
      get: (_, name) => (name === 'commands' ? commandsOfVsCode : name === '__esModule' ? undefined : members[name]),
      ownKeys: () => words,
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: undefined }),
    },
  );
  const module = { exports: {} as { activate: (context: unknown) => void } };
  const require = (name: string): unknown => {
    if (name !== 'vscode') throw new Error(`A browser has no module ${name}.`);
    return vscode;
  };
  runInNewContext(
    text,
    {
      ...{ module, exports: module.exports, require, console, crypto, queueMicrotask, TextDecoder, TextEncoder, URL },
      ...{ setTimeout, clearTimeout, setInterval, clearInterval },
    },
    { filename: bundle },
  );
  module.exports.activate(anything());
  return { commands };
}

it('the browser bundle registers every command of the extension, except those of preview buttons, which never appear in a browser', () => {
  const all = manifest.contributes.commands.map(({ command }) => command);
  const offered = all.filter((command) => !command.startsWith('userpool.preview.'));
  expect([...activate().commands].sort()).toEqual(
    [...offered, 'userpool.changeSeverity', 'userpool.reportConversion'].sort(),
  );
});

it('the browser bundle contains only the JSON code from core/ and live/, because the server contains the rest', () => {
  const metafiles = JSON.parse(readFileSync(metafilesFile, 'utf8')) as Metafile[];
  const inputs = metafiles.flatMap(({ outputs }) => Object.keys(outputs['dist/browser.js']?.inputs ?? {}));
  expect(inputs).toContain('client/src/browser/extension.ts');
  expect(inputs.filter((file) => /^(core|live)\/(?!src\/json\/)/.test(file))).toEqual([]);
});
