import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';
import { step } from '../../scripts/test-runner/report.mjs';
import { cleanInstall, isInstalled } from '../../scripts/test-runner/setup.mjs';

/** The npm package whose dependencies are the other measured servers. Our own package does not depend on them. */
export const peersFolder = join(projectRoot, 'bench', 'peers');

/**
 * Installs the other servers from npm if they are not installed yet.
 *
 * @throws {import('../../scripts/test-runner/report.mjs').PlainError} if npm fails
 */
export async function installPeers() {
  if (isInstalled(peersFolder)) return;
  await step('Installing the peers (npm ci in bench/peers)', () => cleanInstall(peersFolder));
}
