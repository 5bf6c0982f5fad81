import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainError, step } from './report.mjs';
import { runOrFail } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds Chromium, or installs it with apt if the user is root.
 *
 * @returns {Promise<string>} its path
 * @throws {PlainError} if Chromium is missing and cannot be installed
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (!canUseApt()) {
    throw new PlainError(
      'Chromium was not found. Install the package `chromium` (or Google Chrome), or set CHROMIUM to its path.',
    );
  }
  await step('Installing Chromium (apt-get)', async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const failure = 'Chromium could not be installed with apt-get';
    const options = ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120'];
    await runOrFail('apt-get', [...options, 'update'], { env, failure });
    await runOrFail('apt-get', [...options, 'install', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      env,
      failure,
    });
  });
  const installed = findChromium();
  if (!installed)
    throw new PlainError('The Chromium installed by apt-get does not run. Set CHROMIUM to the path of another one.');
  return installed;
}

/** @throws {PlainError} if CHROMIUM is set to a program that does not run */
function findChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new PlainError(`CHROMIUM is set to ${chosen}, which does not run.`);
  }
  return names
    .flatMap((name) => (process.env.PATH ?? '').split(':').map((folder) => `${folder}/${name}`))
    .find((path) => existsSync(path) && works(path));
}

/**
 * Returns whether an executable runs. Ubuntu's package is only a script that says how to install a browser.
 *
 * @param {string} path
 */
function works(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function canUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}
