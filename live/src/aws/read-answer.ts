import type { Readable } from 'node:stream';
import { isExactNumber, isJsonObject, type JsonObject } from '#core/json';
import { BOUNDS } from './bounds.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/**
 * The error for a response that is not received completely before the timeout. Has the same name as the SDK's timeout
 * errors.
 */
class AnswerTimeout extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';
}

/**
 * Reads a response body. Closes the connection if the body exceeds {@link BOUNDS} or the timeout.
 *
 * @param milliseconds the timeout
 * @throws UnusableAnswer, a TimeoutError, or the connection's error
 */
export async function readBytes(body: Readable, status: number, milliseconds: number): Promise<Buffer> {
  const timer = setTimeout(() => body.destroy(new AnswerTimeout()), milliseconds);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop destroys the stream and its connection.
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > BOUNDS.bytes) throw new UnusableAnswer('AnswerTooLarge', status);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks);
}

/**
 * Parses a response body as a JSON object within {@link BOUNDS}. An empty body becomes an empty object. A byte order
 * mark is invalid, because AWS never sends one.
 *
 * @throws UnusableAnswer
 */
export function parseAnswer(bytes: Uint8Array, status: number): JsonObject {
  const text = decode(bytes, status);
  if (text === '') return {};
  const value = parse(text);
  if (!isJsonObject(value)) throw new UnusableAnswer('UnreadableAnswer', status);
  checkBounds(value, status);
  return value;
}

/**
 * Checks that all numbers in a response can be represented exactly. Recursive, so call it after {@link parseAnswer},
 * which checks the depth.
 *
 * @throws UnusableAnswer with the first inexact number
 */
export function checkNumbers(bytes: Uint8Array, status: number): void {
  if (bytes.length === 0) return;
  const check = (name: string, value: unknown, context?: { readonly source?: string }): unknown => {
    const { source = '' } = context ?? {};
    if (typeof value === 'number' && !NEVER_SENT.has(name) && !isExactNumber(source))
      throw new UnusableAnswer('InexactNumber', status, name, source);
    return value;
  };
  // TypeScript's library does not declare the reviver's third parameter yet.
  JSON.parse(decode(bytes, status), check);
}

/** Timestamps, which requests never contain. Some emulators send them with more digits than a number can represent. */
const NEVER_SENT: ReadonlySet<string> = new Set(['CreationDate', 'LastModifiedDate']);

function decode(bytes: Uint8Array, status: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusableAnswer('InvalidUtf8', status);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Checks the limits without recursion, because the depth is one of them. */
function checkBounds(root: JsonObject, status: number): void {
  let level: readonly unknown[] = [root];
  let values = 0;
  for (let depth = 1; level.length > 0; depth++) {
    // A pool is one level below the response's root.
    if (depth > BOUNDS.depth + 1) throw new UnusableAnswer('AnswerTooDeep', status);
    const next: unknown[] = [];
    for (const container of level) {
      const children: readonly unknown[] = Object.values(container as object);
      if (children.length > BOUNDS.items) throw new UnusableAnswer('ListTooLong', status);
      values += children.length;
      if (values > BOUNDS.values) throw new UnusableAnswer('TooManyValues', status);
      for (const child of children) if (typeof child === 'object' && child !== null) next.push(child);
    }
    level = next;
  }
}
