import { join } from 'node:path';

/** The folder of this package, `test/host`. */
export const hostFolder = join(import.meta.dirname, '..');

/** The project root, which is also the extension folder for VS Code. */
export const projectRoot = join(hostFolder, '..', '..');

/** The output folder of builds and test runs. */
export const buildFolder = join(projectRoot, 'build');

/** VS Code's own files in the code-server package. */
export const vscodeFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The built-in extensions that `prepare.mjs` links. */
export const builtInExtensions = join(hostFolder, '.builtin');

/** The replacement for the desktop `code` executable. */
export const codeHost = join(hostFolder, 'code-host.ts');

/** User settings that turn off network access, welcome pages and animations. */
export const quietSettings = join(hostFolder, 'settings.json');
