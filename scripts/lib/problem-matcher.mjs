/**
 * Prints a watched build the way VS Code's `$esbuild-watch` problem matcher reads it. One plugin for all bundles: a
 * build counts as finished when the last of them is.
 *
 * @param {number} bundles how many bundles the plugin is given to
 * @returns {import('esbuild').Plugin}
 */
export function problemMatcher(bundles) {
  let running = 0;
  let unfinishedFirstBuilds = bundles;
  return {
    name: 'problem-matcher',
    setup(build) {
      let isFirst = true;
      build.onStart(() => {
        if (running === 0 && (unfinishedFirstBuilds === bundles || unfinishedFirstBuilds === 0)) {
          console.log('[watch] build started');
        }
        running += 1;
      });
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        running -= 1;
        if (isFirst) unfinishedFirstBuilds -= 1;
        isFirst = false;
        if (running === 0 && unfinishedFirstBuilds === 0) console.log('[watch] build finished');
      });
    },
  };
}
