import type { Plan } from '#core/sync';
import type { PoolFile } from './ports.ts';
import { pushFile, type PushFileTools } from './push-file.ts';
import type { PushOutcome } from './push-pool.ts';

/**
 * The plan that a push of a file would show, without asking to send it. Settings that the file leaves out are asked
 * about as a push does.
 * @returns the plan, or how a push would have ended before it was shown
 */
export async function planFile(
  file: PoolFile,
  tools: PushFileTools,
): Promise<{ readonly kind: 'planned'; readonly plan: Plan } | PushOutcome> {
  let shown: Plan | undefined;
  const confirmPush = (plan: Plan): Promise<boolean> => {
    shown = plan;
    return Promise.resolve(false);
  };
  const outcome = await pushFile(file, { ...tools, prompts: { ...tools.prompts, confirmPush } });
  return shown ? { kind: 'planned', plan: shown } : outcome;
}
