import { spawnSync } from 'node:child_process';
import { projectRoot } from '../paths.mjs';

/** The earliest date that a zip archive can represent. */
const earliest = 315_532_800;

/**
 * Returns the date of all files in a package: the date of the commit, so that packages are reproducible.
 *
 * @param {NodeJS.ProcessEnv} [env] `SOURCE_DATE_EPOCH` overrides the date of the commit
 * @param {string} [folder]
 * @returns {number} in seconds since 1970; a constant if there is no commit
 */
export function sourceDate(env = process.env, folder = projectRoot) {
  const given = env['SOURCE_DATE_EPOCH'];
  if (given && /^\d+$/.test(given)) return Number(given);
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: folder, encoding: 'utf8' });
  return Number(stdout) || earliest;
}
