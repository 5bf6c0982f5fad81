import type { DeserializeMiddleware, Pluggable, SerializeMiddleware } from '@smithy/types';
import { buffer } from 'node:stream/consumers';
import { isJsonObject, type JsonObject } from '#pool/json';

/** What the service sent back. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | undefined;
  /** The service's clock, as its `date` header has it. */
  readonly date: string | undefined;
  /** Undefined if it is not a JSON object. */
  readonly body: JsonObject | undefined;
}

/** How far the last attempt at a call came. */
export interface Passage {
  /** Where the request goes: host, and port where there is one. */
  host: string | undefined;
  /** Whether the request was handed to the network. */
  sent: boolean;
  answer: Answer | undefined;
}

/** Told of the end of each attempt: its answer, or what was thrown in place of one. */
export type AttemptListener = (passage: Passage, milliseconds: number, thrown?: unknown) => void;

/** An answer that is not one of Cognito's: a proxy's page, half a body, a result without its content. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(status: number) {
    super(`HTTP ${status} with a body that is not Cognito's`);
    this.$metadata = { httpStatusCode: status };
  }
}

interface RawRequest {
  hostname: string;
  port?: number;
  body: unknown;
}

interface RawResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: AsyncIterable<Uint8Array> | Uint8Array;
}

/**
 * Puts a body on the wire as it is, and keeps the answer as it came: the SDK's own serializer and deserializer both
 * drop the members that it does not know, and nulls. Signing, endpoint, retries and exceptions stay the SDK's.
 */
export function rawBodies<Input extends object, Output extends object>(
  request: JsonObject,
  passage: Passage,
  onAttempt: AttemptListener,
): Pluggable<Input, Output> {
  const body = JSON.stringify(request);
  const write: SerializeMiddleware<Input, Output> = (next) => (args) => {
    (args.request as RawRequest).body = body;
    return next(args);
  };
  const read: DeserializeMiddleware<Input, Output> = (next) => async (args) => {
    const { hostname, port } = args.request as RawRequest;
    const start = performance.now();
    const end = (thrown?: unknown): void => onAttempt(passage, performance.now() - start, thrown);
    Object.assign(passage, {
      host: port === undefined ? hostname : `${hostname}:${port}`,
      sent: true,
      answer: undefined,
    });
    try {
      const result = await next(args);
      await keepAnswer(result.response as RawResponse, passage);
      end();
      return result;
    } catch (error) {
      end(error);
      throw error;
    }
  };
  return {
    applyToStack(stack) {
      stack.add(write, { step: 'serialize', priority: 'low', name: 'writeRawBody' });
      stack.add(read, { step: 'deserialize', priority: 'low', name: 'keepRawAnswer' });
    },
  };
}

async function keepAnswer(response: RawResponse, passage: Passage): Promise<void> {
  const { statusCode: status, headers } = response;
  const bytes = response.body instanceof Uint8Array ? Buffer.from(response.body) : await buffer(response.body);
  const body = bytes.length === 0 ? {} : parse(bytes.toString('utf8'));
  passage.answer = { status, requestId: headers['x-amzn-requestid'], date: headers.date, body };
  if (!body) throw new UnreadableAnswer(status);
  // The SDK reads exceptions only: a member of a result whose type is new must not make it fail.
  response.body = status < 300 ? Buffer.from('{}') : bytes;
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
