import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'userpool-'));
}

/** Deletes a temporary folder. Retries if a process that just exited still had files open. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
