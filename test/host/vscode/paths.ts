import { join } from 'node:path';

/** The folder of this package, `test/host`. */
export const hostFolder = join(import.meta.dirname, '..');

/** The project's root: the extension as VS Code loads it from its sources. */
export const projectRoot = join(hostFolder, '..', '..');

/** What builds and test runs leave behind. */
export const buildFolder = join(projectRoot, 'build');

/** VS Code's own files inside the code-server package. */
export const vscodeFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The few built-in extensions that `prepare.mjs` links. */
export const builtInExtensions = join(hostFolder, '.builtin');

/** The stand-in for the desktop `code` executable. */
export const codeHost = join(hostFolder, 'code-host.ts');

/** User settings that keep VS Code quiet: no network, no welcome pages, no animations. */
export const quietSettings = join(hostFolder, 'settings.json');
