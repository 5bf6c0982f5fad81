import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{pool,server,client,sandbox,scripts,bench,syntaxes,l10n,fuzz}/**/*.test.ts'],
    // jsonc-parser and vscode-json-languageservice publish UMD for require(); their ES modules need a bundler's resolution.
    server: { deps: { inline: ['jsonc-parser', 'vscode-json-languageservice'] } },
  },
});
