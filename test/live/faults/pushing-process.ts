// A process that pushes to a pool the way a VS Code window does, with the real operation, gateway and locks. A test
// runs two of these processes, tells each of them which content to push, and confirms the pushes.

import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '#core/json';
import { createLiveAccess } from '../../../live/src/aws/index.ts';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import type { PushLock } from '../../../live/src/operations/ports.ts';
import { PushLocks } from '../../../live/src/store/push-locks.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeSnapshots } from '../../support/live.ts';

/** A message from the test to a process. */
export type Order =
  { readonly kind: 'push'; readonly text: string; readonly base: JsonObject } | { readonly kind: 'confirm' };

/** A message from a process to the test. */
export type Report =
  /** The push is waiting for the first confirmation. */
  | { readonly kind: 'shown' }
  | {
      readonly kind: 'ended';
      readonly outcome: string;
      readonly concurrent: number;
      /** How many times the push had to be confirmed, and the risks in the last preview. */
      readonly questions: number;
      readonly risks: readonly string[];
    };

const [endpoint = '', region = '', poolId = '', folder = ''] = process.argv.slice(2);
const access = createLiveAccess({
  userAgent: 'test/0',
  mfaCode: () => Promise.resolve(undefined),
  log: () => undefined,
});
const lock: PushLock = new PushLocks({
  folder,
  pause: (signal) => wait(20, undefined, { signal }),
  showWait: (_poolId, waiting) => waiting,
  log: (line) => process.stderr.write(`${line}\n`),
});
let confirm: () => void = () => undefined;

process.on('message', (order: Order) => {
  if (order.kind === 'confirm') confirm();
  else void push(order.text, order.base).then(report);
});

async function push(text: string, base: JsonObject): Promise<Report> {
  const bases = new FakeBases();
  bases.kept.set(poolId, base);
  let questions = 0;
  let risks: readonly string[] = [];
  const outcome = await pushFile(new FakeFile(text), {
    connect: () => access.connect({ region, endpoint }),
    bases,
    snapshots: new FakeSnapshots(),
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    lock,
    endpoint,
    protectedPools: [],
    prompts: {
      askLeftOut: () => Promise.resolve('keep'),
      confirmPush: async ({ steps }) => {
        risks = steps[0].risks.map(({ code }) => code);
        if (++questions > 1) return true;
        const confirmed = new Promise<void>((resolve) => (confirm = resolve));
        report({ kind: 'shown' });
        await confirmed;
        return true;
      },
      confirmByName: () => Promise.resolve(true),
    },
  });
  const concurrent = outcome.kind === 'pushed' ? outcome.concurrent.length : 0;
  return { kind: 'ended', outcome: outcome.kind, concurrent, questions, risks };
}

function report(message: Report): void {
  process.send?.(message);
}
