/**
 * The module resolution options of all bundles.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const resolution = {
  // The `main` files of vscode-json-languageservice and jsonc-parser are UMD builds, which hide `require` calls from
  // bundlers.
  mainFields: ['module', 'main'],
  // This package's `main` module can read translations from disk or over the network, which we do not need.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};
