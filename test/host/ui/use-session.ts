import { basename } from 'node:path';
import { after, afterEach, beforeEach } from 'node:test';
import { openSession } from './session.ts';
import type { Session, SessionOptions } from './session.ts';

/**
 * Starts the session of a test file. Use it with `await` at the top level of the file. The tests are consecutive steps
 * of one session, so each continues from the state of the previous one. After the first failure, a screenshot of the
 * page is saved in build/screenshots, and the following tests fail immediately.
 */
export async function useSession(options: SessionOptions): Promise<Session> {
  const session = await openSession(options);
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
  // The signal may arrive twice: once for the whole process group, and once from the runner.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().finally(() => process.exit(1)));
  return session;
}
