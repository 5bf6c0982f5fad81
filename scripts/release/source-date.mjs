import { spawnSync } from 'node:child_process';
import { projectRoot } from '../paths.mjs';

/** The earliest date that a zip archive can store. */
const earliest = 315_532_800;

/**
 * Returns the modification time of all files in a package. It is the commit date, so that builds are reproducible.
 *
 * @param {NodeJS.ProcessEnv} [env] `SOURCE_DATE_EPOCH` overrides the commit date
 * @param {string} [folder]
 * @returns {number} seconds since 1970, or a constant if there is no commit
 */
export function sourceDate(env = process.env, folder = projectRoot) {
  const given = env['SOURCE_DATE_EPOCH'];
  if (given && /^\d+$/.test(given)) return Number(given);
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: folder, encoding: 'utf8' });
  return Number(stdout) || earliest;
}
