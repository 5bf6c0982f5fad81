import { existsSync, readFileSync } from 'node:fs';

const extensions = new URL('../host/node_modules/code-server/lib/vscode/extensions/', import.meta.url);

/**
 * Whether VS Code is installed in test/host. It contains the built-in extensions to compare with. `npm test` installs
 * it.
 */
export const hasExtensions = existsSync(extensions);

/** Returns the URL of a file in VS Code's built-in extensions. */
export function extensionFile(path: string): URL {
  return new URL(path, extensions);
}

/** Returns the URL of a file in the project's `syntaxes` folder. */
export function syntaxFile(name: string): URL {
  return new URL(`../../syntaxes/${name}`, import.meta.url);
}

export function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
