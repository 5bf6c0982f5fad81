import { join } from 'node:path';

/** The folder of this package, `test/host`. */
export const hostFolder = join(import.meta.dirname, '..');

/** The project's root: the extension as VS Code loads it from its sources. */
export const projectRoot = join(hostFolder, '..', '..');

/** The output of builds and test runs. */
export const buildFolder = join(projectRoot, 'build');

/** VS Code's own files inside the code-server package. */
export const vscodeFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The few built-in extensions that `prepare.mjs` links or copies. */
export const builtInExtensions = join(hostFolder, '.builtin');

/** The replacement for the desktop `code` executable. */
export const codeHost = join(hostFolder, 'code-host.ts');

/** User settings that turn off network access, welcome pages and animations. */
export const quietSettings = join(hostFolder, 'settings.json');
