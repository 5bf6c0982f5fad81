/**
 * The package resolution of all bundles.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const resolution = {
  // The UMD `main` of vscode-json-languageservice and jsonc-parser hides its requires from a bundler.
  mainFields: ['module', 'main'],
  // The main file can read translations from a disk or a network, which we do not need.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};
