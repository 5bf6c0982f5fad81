import { basename } from 'node:path';
import { after, afterEach, beforeEach } from 'node:test';
import { openSession } from './session.ts';
import type { Session, SessionOptions } from './session.ts';

/**
 * Starts the session of a test file. Use it with `await` at the top level of the file. The tests are consecutive steps
 * of the session: see {@link runAsSteps}.
 */
export async function useSession(options: SessionOptions): Promise<Session> {
  const session = await openSession(options);
  runAsSteps(session);
  return session;
}

/**
 * Makes the tests of a file consecutive steps of one session, so each test continues from the state that the previous
 * one left. After the first failure, a screenshot of the page is saved in build/screenshots, the extension's log is
 * printed, and the following tests fail immediately. Closes the session at the end.
 */
export function runAsSteps(session: Pick<Session, 'workbench' | 'close'> & Partial<Pick<Session, 'log'>>): void {
  const file = basename(process.argv[1] ?? '', '.test.ts');
  let failed: string | undefined;
  beforeEach(() => {
    if (failed) throw new Error(`Not tried, because “${failed}” failed before.`);
  });
  afterEach(async (context) => {
    if (failed || !('passed' in context) || context.passed) return;
    failed = context.name;
    console.error(`What the page showed: ${await session.workbench.screenshot(`failed-${file}-${failed}`)}`);
    if (session.log) console.error(`What the extension logged:\n${await session.log()}`);
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= session.close());
  after(close);
  // The signal may arrive twice: once for the whole process group, and once from the runner.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().finally(() => process.exit(1)));
}
