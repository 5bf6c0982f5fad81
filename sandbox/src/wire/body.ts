import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../errors.ts';

/** The maximum size of a request body. It is much larger than any pool's configuration. */
export const MAX_BODY_BYTES = 10_000_000;

/**
 * Reads a request's body as text.
 * @throws ServiceError if the body exceeds the limit; in that case, the rest of the body is not read
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection stays open for the response.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new ServiceError('RequestTooLargeException', 'The request is too large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
