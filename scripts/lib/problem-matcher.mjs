/**
 * Prints a watched build the way the problem matcher in .vscode/tasks.json reads it: one line per problem, lines and
 * columns from 1; a problem that is in no file is shown at the start of esbuild.mjs. One plugin for all bundles: a
 * build counts as finished when the last of them is.
 *
 * @param {number} bundles how many bundles the plugin is given to
 * @param {(line: string) => void} [print]
 * @returns {import('esbuild').Plugin}
 */
export function problemMatcher(bundles, print = console.log) {
  let running = 0;
  let unfinishedFirstBuilds = bundles;
  return {
    name: 'problem-matcher',
    setup(build) {
      let isFirst = true;
      build.onStart(() => {
        if (running === 0 && (unfinishedFirstBuilds === bundles || unfinishedFirstBuilds === 0)) {
          print('[watch] build started');
        }
        running += 1;
      });
      build.onEnd(({ errors, warnings }) => {
        errors.forEach((error) => print(lineOf('error', error)));
        warnings.forEach((warning) => print(lineOf('warning', warning)));
        running -= 1;
        if (isFirst) unfinishedFirstBuilds -= 1;
        isFirst = false;
        if (running === 0 && unfinishedFirstBuilds === 0) print('[watch] build finished');
      });
    },
  };
}

/**
 * @param {'error' | 'warning'} severity
 * @param {import('esbuild').Message} message
 */
function lineOf(severity, { text, location }) {
  const { file, line, column } = location ?? { file: 'esbuild.mjs', line: 1, column: 0 };
  const lines = text.split('\n').map((one) => one.trim());
  return `${file}:${line}:${column + 1}: ${severity}: ${lines.filter((one) => one !== '').join(' ')}`;
}
