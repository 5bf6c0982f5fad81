import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of sizes, invariants, hostile input and long sessions. `npm run test:load` runs them at full length. */
const load = [
  'test/fuzz/**/*.test.ts',
  'test/**/*size.test.ts',
  'test/**/*laws.test.ts',
  'test/core/resources/message-templates/message-texts.test.ts',
  'test/core/sync/arbitrary-json.test.ts',
  'test/live/faults/two-programs.test.ts',
  'test/live/shown-changes.test.ts',
  'test/server/positions.test.ts',
  'test/server/robustness.test.ts',
];
/** Tests that replace a module, such as the VS Code API, or the translations. */
const isolated = ['test/core/l10n/**/*.test.ts', 'test/client/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    // By default, vitest reserves a core for its main process, although that process has little to do.
    maxWorkers: availableParallelism(),
    // Far more than any test needs. On a busy machine, long tests came close to the default of five seconds.
    testTimeout: 30_000,
    env: { TEST_LENGTH: mode === 'full' ? 'full' : 'short' },
    // jsonc-parser and vscode-json-languageservice publish UMD for require(), and their ES modules need a bundler.
    server: { deps: { inline: ['jsonc-parser', 'vscode-json-languageservice'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{cli,core,live,server,sandbox,scripts,bench,syntaxes,l10n}/**/*.test.ts'],
          exclude: [...load, ...isolated],
          // All test files of a worker share the modules, which have no state.
          isolate: false,
          // Environment variables and spies are reset before each test.
          unstubEnvs: true,
          restoreMocks: true,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolated, exclude: load } },
      { extends: true, test: { name: 'load', include: load, isolate: false, testTimeout: 120_000 } },
    ],
    // Used by npm run test:coverage. Code in child processes, such as dist/server.js, is not measured.
    coverage: {
      include: ['**/*.ts'],
      exclude: [
        'test/**',
        '**/*.generated.ts',
        '**/*.d.ts',
        // The imports of these files can be resolved only by browser bundlers.
        '**/main/worker.ts',
        '**/browser/language-server.ts',
      ],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'build/coverage',
      // The code runs slower with coverage, so a test with a time limit can fail.
      reportOnFailure: true,
    },
  },
}));
