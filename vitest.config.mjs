import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of sizes, laws, hostile texts and long sessions. `npm run test:load` runs them at full length. */
const load = [
  'test/fuzz/**/*.test.ts',
  'test/**/*size.test.ts',
  'test/**/*laws.test.ts',
  'test/core/resources/pool/message-templates/message-texts.test.ts',
  'test/core/sync/arbitrary-json.test.ts',
  'test/live/faults/two-programs.test.ts',
  'test/live/shown-changes.test.ts',
  'test/server/positions.test.ts',
  'test/server/robustness.test.ts',
];
/** Tests that replace a module, such as VS Code, or the texts of the language. */
const isolated = ['test/core/l10n/**/*.test.ts', 'test/client/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    // By default, vitest reserves a core for its main process, which has little to do.
    maxWorkers: availableParallelism(),
    // Many times the duration of any test, because on a busy machine the long ones came close to the default of five seconds.
    testTimeout: 30_000,
    env: { TEST_LENGTH: mode === 'full' ? 'full' : 'short' },
    // jsonc-parser and vscode-json-languageservice publish UMD for require(); their ES modules need a bundler.
    server: { deps: { inline: ['jsonc-parser', 'vscode-json-languageservice'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{core,live,server,sandbox,scripts,bench,syntaxes,l10n}/**/*.test.ts'],
          exclude: [...load, ...isolated],
          // All files of a worker share the modules, which have no state.
          isolate: false,
          // Reset environment variables and spies before each test.
          unstubEnvs: true,
          restoreMocks: true,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolated, exclude: load } },
      { extends: true, test: { name: 'load', include: load, isolate: false, testTimeout: 120_000 } },
    ],
    // For npm run test:coverage. Code in a child process, such as dist/server.js, is not measured.
    coverage: {
      include: ['**/*.ts'],
      exclude: [
        'test/**',
        '**/*.generated.ts',
        '**/*.d.ts',
        // Only a browser bundler resolves their imports.
        '**/main/worker.ts',
        '**/browser/language-server.ts',
      ],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'build/coverage',
      // Coverage slows the code down, so that a test with a time limit can fail.
      reportOnFailure: true,
    },
  },
}));
