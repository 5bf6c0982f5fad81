import { basename } from 'node:path';
import { after, afterEach, beforeEach } from 'node:test';
import { openSession } from './session.ts';
import type { Session, SessionOptions } from './session.ts';

/**
 * Starts the session of a test file; await it at the file's top level. The tests are steps of one session: see
 * {@link runAsSteps}.
 */
export async function useSession(options: SessionOptions): Promise<Session> {
  const session = await openSession(options);
  runAsSteps(session);
  return session;
}

/**
 * Makes the tests of a file steps of one session: they run in order, and each continues from the state of the previous
 * ones. The first failure saves a picture of the page in build/screenshots, and the following tests fail at once. Closes
 * the session at the end.
 */
export function runAsSteps(session: Pick<Session, 'workbench' | 'close'>): void {
  const file = basename(process.argv[1] ?? '', '.test.ts');
  let failed: string | undefined;
  beforeEach(() => {
    if (failed) throw new Error(`Not tried, because “${failed}” failed before.`);
  });
  afterEach(async (context) => {
    if (failed || !('passed' in context) || context.passed) return;
    failed = context.name;
    console.error(`What the page showed: ${await session.workbench.screenshot(`failed-${file}-${failed}`)}`);
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= session.close());
  after(close);
  // The signal may come twice: to all of the process group, and from the runner.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().finally(() => process.exit(1)));
}
