import { existsSync, readFileSync } from 'node:fs';

const extensions = new URL('../host/node_modules/code-server/lib/vscode/extensions/', import.meta.url);

/** Whether the VS Code of test/host is installed, which has the extensions for comparison; `npm test` installs it. */
export const hasExtensions = existsSync(extensions);

/** Returns the path of a file of a built-in extension of VS Code. */
export function extensionFile(path: string): URL {
  return new URL(path, extensions);
}

/** Returns the path of a file in the folder `syntaxes` of the project. */
export function syntaxFile(name: string): URL {
  return new URL(`../../syntaxes/${name}`, import.meta.url);
}

/** Reads the JSON in a file. */
export function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
