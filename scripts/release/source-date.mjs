import { spawnSync } from 'node:child_process';
import { projectRoot } from '../paths.mjs';

/** The first moment that a zip archive can say. */
const earliest = 315_532_800;

/**
 * The date that everything in a package gets, so that whoever packages a commit gets the same bytes: that of the commit.
 *
 * @param {NodeJS.ProcessEnv} [env] where `SOURCE_DATE_EPOCH` goes before it
 * @param {string} [folder]
 * @returns {number} in seconds since 1970; the same for all where there is no commit to ask
 */
export function sourceDate(env = process.env, folder = projectRoot) {
  const given = env['SOURCE_DATE_EPOCH'];
  if (given && /^\d+$/.test(given)) return Number(given);
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: folder, encoding: 'utf8' });
  return Number(stdout) || earliest;
}
