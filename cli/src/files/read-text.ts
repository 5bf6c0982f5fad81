import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CommandError } from '../command.ts';

/** Larger files are not read. The largest request that Cognito accepts is far smaller. */
export const MAX_FILE_BYTES = 10_000_000;

/** The number of bytes that are searched for null bytes, which no text file contains. */
const SAMPLE_BYTES = 8_000;

/**
 * Reads a text file in UTF-8.
 * @throws CommandError if the file is too large or not a text file; errors of the file system are passed on
 */
export async function readText(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return decodeText(size > MAX_FILE_BYTES ? tooLarge() : await file.readFile());
  } finally {
    await file.close();
  }
}

/** Reads a stream as {@link readText} does. */
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
  throw new CommandError(`The file is larger than ${MAX_FILE_BYTES / 1_000_000} MB, so it is not read.`);
}

/** Decodes UTF-8. Keeps a byte order mark. */
function decodeText(bytes: Buffer): string {
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) {
    throw new CommandError('The file is not a text file in UTF-8.');
  }
  return bytes.toString('utf8');
}
