import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,live,server,client,sandbox,scripts,bench,syntaxes,l10n,fuzz}/**/*.test.ts'],
    // Many times what any test takes alone: on a busy machine the long ones came close to the usual five seconds.
    testTimeout: 30_000,
    // jsonc-parser and vscode-json-languageservice publish UMD for require(); their ES modules need a bundler's resolution.
    server: { deps: { inline: ['jsonc-parser', 'vscode-json-languageservice'] } },
  },
});
