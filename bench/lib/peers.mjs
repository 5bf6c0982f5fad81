import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';
import { step } from '../../scripts/test-runner/report.mjs';
import { cleanInstall, isInstalled } from '../../scripts/test-runner/setup.mjs';

/** A package of its own for what is only measured: nothing of it is a dependency of ours. */
export const peersFolder = join(projectRoot, 'bench', 'peers');

/**
 * Installs the peers that npm has, if that has not been done.
 *
 * @throws {import('../../scripts/test-runner/report.mjs').PlainError} if npm fails
 */
export async function installPeers() {
  if (isInstalled(peersFolder)) return;
  await step('Installing the peers (npm ci in bench/peers)', () => cleanInstall(peersFolder));
}
