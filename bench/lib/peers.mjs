import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';
import { step } from '../../scripts/test-runner/report.mjs';
import { cleanInstall, isInstalled } from '../../scripts/test-runner/setup.mjs';

/** The package that contains the other measured servers, which are not our dependencies. */
export const peersFolder = join(projectRoot, 'bench', 'peers');

/**
 * Installs the peers from npm if they are not installed yet.
 *
 * @throws {import('../../scripts/test-runner/report.mjs').PlainError} if npm fails
 */
export async function installPeers() {
  if (isInstalled(peersFolder)) return;
  await step('Installing the peers (npm ci in bench/peers)', () => cleanInstall(peersFolder));
}
