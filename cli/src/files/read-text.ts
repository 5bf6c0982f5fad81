import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { CommandError } from '../command.ts';

/** Larger files are not read. The largest request that Cognito accepts is far smaller. */
export const MAX_FILE_BYTES = 10_000_000;

/** The number of bytes that are searched for null bytes, which no text file contains. */
const SAMPLE_BYTES = 8_000;

/**
 * Reads a text file in UTF-8. Reads synchronously, because there is nothing else to do in the meantime, and loading
 * `node:fs/promises` takes longer than reading most files.
 * @throws CommandError if the file is too large or not a text file; file system errors are rethrown
 */
export function readText(path: string): string {
  const file = openSync(path, 'r');
  try {
    return decodeText(fstatSync(file).size > MAX_FILE_BYTES ? tooLarge() : readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** Reads a stream as {@link readText} reads a file. */
export async function readStream(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > MAX_FILE_BYTES) tooLarge();
  }
  return decodeText(Buffer.concat(chunks));
}

function tooLarge(): never {
  throw new CommandError(`The file is larger than ${MAX_FILE_BYTES / 1_000_000} MB, so it was not read.`);
}

/** Decodes UTF-8. Keeps a byte order mark. */
function decodeText(bytes: Buffer): string {
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) {
    throw new CommandError('The file is not UTF-8 text.');
  }
  return bytes.toString('utf8');
}
