import type { Readable } from 'node:stream';
import { isExactNumber, isJsonObject, type JsonObject } from '#core/json';
import { BOUNDS } from './bounds.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** A response that was not complete in time. Has the SDK's name for such failures. */
class AnswerTimeout extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';
}

/**
 * Reads the body of a response to its end. Closes the connection if it exceeds {@link BOUNDS} or the timeout.
 *
 * @param milliseconds the timeout
 * @throws UnusableAnswer, a TimeoutError, or the error of the connection
 */
export async function readBytes(body: Readable, status: number, milliseconds: number): Promise<Buffer> {
  const timer = setTimeout(() => body.destroy(new AnswerTimeout()), milliseconds);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop destroys the stream, and the connection with it.
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
 * Parses the JSON object of a response, within {@link BOUNDS}. An empty body counts as an empty object. Rejects a byte
 * order mark, because AWS sends none.
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
 * Checks that each number in a response can be represented exactly. Call it only after {@link parseAnswer} has checked
 * the depth, because it recurses.
 *
 * @throws UnusableAnswer that names the first inexact number
 */
export function checkNumbers(bytes: Uint8Array, status: number): void {
  if (bytes.length === 0) return;
  const check = (name: string, value: unknown, context?: { readonly source?: string }): unknown => {
    const { source = '' } = context ?? {};
    if (typeof value === 'number' && !NEVER_SENT.has(name) && !isExactNumber(source))
      throw new UnusableAnswer('InexactNumber', status, name, source);
    return value;
  };
  // TypeScript's library does not have the reviver's third parameter yet.
  JSON.parse(decode(bytes, status), check);
}

/** Timestamps. They are not part of a request, and some emulators send them with more digits than a number can hold. */
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
    // A pool is one level below its answer.
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
