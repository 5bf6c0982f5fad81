import { join } from 'node:path';
import { countOf, countOfVitest, prepareResultFile } from './count.mjs';
import { node24, nodeForTests } from './node.mjs';
import { hostFolder, projectRoot, vsixFile } from '../paths.mjs';
import { npm, run, withInstalledPrograms } from './run.mjs';

/**
 * @typedef {import('./count.mjs').Count} Count
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {('host' | 'browser')[]} needs what to set up in addition to the packages and the build
 * @property {(chromium: string | undefined) => Promise<Count>} run
 */

const minutes = 60_000;

/** @satisfies {Record<string, Suite>} */
export const suites = {
  check: {
    title: 'Checking types, lint, format and generated documents',
    needs: [],
    run: async () => {
      const check = (/** @type {string} */ script) =>
        run(...npm('run', '--silent', script), { env: withInstalledPrograms(), timeout: 15 * minutes });
      const runOthers = async () => [await check('check:types'), await check('lint'), await check('docs:check')];
      // Prettier runs on one core and takes as long as the other checks together.
      const [format, others] = await Promise.all([check('format:check'), runOthers()]);
      const failed = [format, ...others].filter((code) => code !== 0).length;
      return { passed: 1 + others.length - failed, failed };
    },
  },

  unit: {
    title: 'Testing the packages (vitest)',
    needs: [],
    run: async () => {
      const result = prepareResultFile('unit');
      const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
      const code = await run(nodeForTests(), [vitest, 'run', ...reporters], {
        env: withInstalledPrograms(),
        timeout: 25 * minutes,
      });
      return countOf(code, result, countOfVitest);
    },
  },

  host: {
    title: 'Testing inside VS Code',
    needs: ['host', 'browser'],
    run: async (chromium) => {
      const result = prepareResultFile('host');
      const code = await run(node24(), [join(hostFolder, 'run-suites.ts'), '--result', result], {
        env: { ...withInstalledPrograms(), CHROMIUM: chromium },
        timeout: 15 * minutes,
      });
      return countOf(code, result);
    },
  },

  ui: {
    title: 'Testing the packaged extension as a user',
    needs: ['host', 'browser'],
    run: async (chromium) => {
      const env = { ...withInstalledPrograms(), CHROMIUM: chromium };
      const packaged = await run(process.execPath, [join(projectRoot, 'scripts', 'package.mjs'), '--built'], { env });
      if (packaged !== 0) return { passed: 0, failed: 1 };
      const result = prepareResultFile('ui');
      const code = await run(node24(), [join(hostFolder, 'ui', 'run.ts'), '--vsix', vsixFile, '--result', result], {
        env,
        timeout: 30 * minutes,
      });
      return countOf(code, result);
    },
  },

  desktop: {
    title: 'Testing inside a desktop VS Code',
    needs: [],
    run: async () => {
      if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
        console.log('There is no display. If VS Code does not start, try `xvfb-run -a npm run test:desktop`.');
      }
      const result = prepareResultFile('desktop');
      const code = await run(nodeForTests(), [join(hostFolder, 'run-suites.ts'), '--desktop', '--result', result], {
        env: withInstalledPrograms(),
        timeout: 20 * minutes,
      });
      return countOf(code, result);
    },
  },
};
