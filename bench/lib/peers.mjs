import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';
import { step } from '../../scripts/test-runner/report.mjs';
import { cleanInstall, isInstalled } from '../../scripts/test-runner/setup.mjs';

/** A separate package for the measured peers, which are not dependencies of ours. */
export const peersFolder = join(projectRoot, 'bench', 'peers');

/**
 * Installs the peers from npm, unless they are installed.
 *
 * @throws {import('../../scripts/test-runner/report.mjs').PlainError} if npm fails
 */
export async function installPeers() {
  if (isInstalled(peersFolder)) return;
  await step('Installing the peers (npm ci in bench/peers)', () => cleanInstall(peersFolder));
}
