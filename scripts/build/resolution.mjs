/**
 * The module resolution options of all bundles.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const resolution = {
  // The UMD builds in `main` of vscode-json-languageservice and jsonc-parser hide their `require` calls from bundlers.
  mainFields: ['module', 'main'],
  // The `main` module can read translations from the disk or the network, which we do not need.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};
