import { existsSync, readFileSync } from 'node:fs';

const extensions = new URL('../host/node_modules/code-server/lib/vscode/extensions/', import.meta.url);

/** Whether the VS Code of test/host is installed, whose own extensions these tests compare with; `npm test` does that. */
export const hasExtensions = existsSync(extensions);

/** A file of an extension that VS Code comes with. */
export function extensionFile(path: string): URL {
  return new URL(path, extensions);
}

/** A file of the folder `syntaxes` in the project's root. */
export function syntaxFile(name: string): URL {
  return new URL(`../../syntaxes/${name}`, import.meta.url);
}

/** The JSON in a file. */
export function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
