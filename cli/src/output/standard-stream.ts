import { fstatSync, writeSync } from 'node:fs';
import type { OutputStream } from '../host.ts';

/** The exit code of a process killed by SIGPIPE. */
const BROKEN_PIPE = 141;

/**
 * Returns stdout (1) or stderr (2) of this process. Writes to files and pipes directly, because the modules of Node's
 * streams take several milliseconds to load. If the reader of stdout, such as `head`, stops reading early, the process
 * ends.
 */
export function standardStream(descriptor: 1 | 2): OutputStream {
  if (isFileOrPipe(descriptor)) return { write: (text) => writeAll(descriptor, Buffer.from(text)) };
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => endAfter(error, descriptor));
  return stream;
}

function isFileOrPipe(descriptor: number): boolean {
  // On Windows, Node's streams also set the encoding of the console.
  if (process.platform === 'win32') return false;
  try {
    return !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function writeAll(descriptor: 1 | 2, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        endAfter(error as Error, descriptor);
        return;
      }
      // The pipe is full, and another process has made it non-blocking.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

function endAfter(error: NodeJS.ErrnoException, descriptor: 1 | 2): void {
  if (error.code !== 'EPIPE') throw error;
  // Unread notes do not end the command.
  if (descriptor === 1) process.exit(BROKEN_PIPE);
}
