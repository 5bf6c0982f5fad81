/**
 * How packages are found, whatever is bundled.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const resolution = {
  // The UMD `main` of vscode-json-languageservice and jsonc-parser hides its requires from a bundler.
  mainFields: ['module', 'main'],
  // Its main file can read translations from a disk or a network, which nothing here asks of it.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};
