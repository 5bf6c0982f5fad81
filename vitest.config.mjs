import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,live,server,client,sandbox,scripts,bench,syntaxes,l10n,fuzz}/**/*.test.ts'],
    // Many times what any test takes alone: on a busy machine the long ones came close to the usual five seconds.
    testTimeout: 30_000,
    // For npm run test:coverage. Code in a child process, such as dist/server.js, is not measured.
    coverage: {
      include: ['**/*.ts'],
      exclude: [
        'test/**',
        '**/*.generated.ts',
        '**/*.d.ts',
        // Only a bundler for browsers resolves their imports.
        '**/main/worker.ts',
        '**/browser/language-server.ts',
      ],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'build/coverage',
      // Measuring slows the code down, so that a test with a time limit can fail.
      reportOnFailure: true,
    },
    // jsonc-parser and vscode-json-languageservice publish UMD for require(); their ES modules need a bundler's resolution.
    server: { deps: { inline: ['jsonc-parser', 'vscode-json-languageservice'] } },
  },
});
