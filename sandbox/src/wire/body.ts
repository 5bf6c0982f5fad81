import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../errors.ts';

/** Far more than any pool's configuration is. */
export const MOST_BYTES = 10_000_000;

/**
 * Reads the body of a request as text.
 * @throws ServiceError where there is more of it than the sandbox takes; the rest is not read
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection has to last for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new ServiceError('RequestTooLargeException', 'The request is too large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
