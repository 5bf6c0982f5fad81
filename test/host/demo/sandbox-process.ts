import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildFolder } from '../vscode/paths.ts';
import { stopProcess, waitForOutput } from '../vscode/processes.ts';

export interface SandboxProcess {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the sandbox as a child process on a free port. The caller must stop it.
 *
 * @param seedFile the initial pools
 * @throws Error with the output if the sandbox does not start
 */
export async function startSandboxProcess(seedFile: string): Promise<SandboxProcess> {
  const program = join(buildFolder, 'sandbox.mjs');
  const child = spawn(process.execPath, [program, '--port', '0', '--region', 'eu-west-1', '--seed', seedFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const ready = await waitForOutput(child, {
      name: 'The sandbox',
      pattern: /^Sandbox listening on (\S+)$/m,
      timeout: 30_000,
    });
    return { url: ready[1] ?? '', stop: () => stopProcess(child) };
  } catch (error) {
    await stopProcess(child);
    throw error;
  }
}
