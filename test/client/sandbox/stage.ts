import { onTestFinished } from 'vitest';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { readSeeds, startSandbox, type Sandbox } from '#sandbox';
import { connectToSandbox } from '../../../live/src/aws/index.ts';
import { sampleSeeds } from '../../../client/src/sandbox/sample-pool.ts';
import { SandboxInWindow } from '../../../client/src/sandbox/sandbox-in-window.ts';

/**
 * Creates a window's sandbox the way extension.ts does. The sandbox stops at the end of the test. The result includes
 * the call log and every sandbox that was started.
 */
export function sandboxOfWindow(): { window: SandboxInWindow; started: Sandbox[]; log: string[] } {
  const started: Sandbox[] = [];
  const log: string[] = [];
  const window = new SandboxInWindow({
    start: async () => {
      const sandbox = await startSandbox({ region: SANDBOX_REGION, seeds: readSeeds(sampleSeeds()) });
      started.push(sandbox);
      return sandbox;
    },
    connect: (endpoint) =>
      Promise.resolve(
        connectToSandbox(
          { endpoint, region: SANDBOX_REGION },
          { userAgent: 'cognito-userpool/0.0.0', log: (line) => log.push(line) },
        ),
      ),
  });
  onTestFinished(() => window.dispose());
  return { window, started, log };
}
