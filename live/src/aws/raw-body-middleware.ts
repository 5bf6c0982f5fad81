import type { DeserializeMiddleware, Pluggable, SerializeMiddleware } from '@smithy/types';
import type { Readable } from 'node:stream';
import type { JsonObject } from '#core/json';
import { duringAttempt } from './connection-watch.ts';
import { checkNumbers, parseAnswer, readBytes } from './read-answer.ts';

/** What the service sent back. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | undefined;
  /** The service's clock, as its `date` header has it. */
  readonly date: string | undefined;
  /** Undefined if it is not usable. */
  readonly body: JsonObject | undefined;
  /** The error's type from every place that names one, without namespace. */
  readonly errorTypes: readonly string[];
}

/** How far the last attempt at a call came. */
export interface Passage {
  /** Where the request goes: host, and port where there is one. */
  host: string | undefined;
  /** Whether the request may have been handed to the network. */
  sent: boolean;
  /** Undefined until its last byte is there. */
  answer: Answer | undefined;
}

/** Told of the end of each attempt: its answer, or what was thrown in place of one. */
export type AttemptListener = (passage: Passage, milliseconds: number, thrown?: unknown) => void;

/** A call as it goes over the wire. */
export interface WireCall {
  /** The body on the wire. */
  readonly request: JsonObject;
  /** Filled in as the call proceeds. */
  readonly passage: Passage;
  readonly onAttempt: AttemptListener;
  /** How long one attempt may take, from the request to the last byte of the answer, in milliseconds. */
  readonly requestTimeout: number;
}

interface RawRequest {
  hostname: string;
  port?: number;
  body: unknown;
}

interface RawResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable | Uint8Array;
}

/**
 * Puts a body on the wire as it is, and keeps the answer as it came: the SDK's own serializer and deserializer both
 * drop the members that it does not know, and nulls. Signing, endpoint, retries and exceptions stay the SDK's.
 */
export function rawBodies<Input extends object, Output extends object>({
  request,
  passage,
  onAttempt,
  requestTimeout,
}: WireCall): Pluggable<Input, Output> {
  const body = JSON.stringify(request);
  const write: SerializeMiddleware<Input, Output> = (next) => (args) => {
    (args.request as RawRequest).body = body;
    return next(args);
  };
  const read: DeserializeMiddleware<Input, Output> = (next) => async (args) => {
    const { hostname, port } = args.request as RawRequest;
    const start = performance.now();
    const elapsed = (): number => performance.now() - start;
    Object.assign(passage, {
      host: port === undefined ? hostname : `${hostname}:${port}`,
      sent: true,
      answer: undefined,
    });
    try {
      const result = await duringAttempt(passage, () => next(args));
      await keepAnswer(result.response as RawResponse, passage, requestTimeout - elapsed());
      onAttempt(passage, elapsed());
      return result;
    } catch (error) {
      onAttempt(passage, elapsed(), error);
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

async function keepAnswer(response: RawResponse, passage: Passage, milliseconds: number): Promise<void> {
  const { statusCode: status, headers } = response;
  const about = { status, requestId: headers['x-amzn-requestid'], date: headers.date };
  const bytes =
    response.body instanceof Uint8Array ? response.body : await readBytes(response.body, status, milliseconds);
  passage.answer = { ...about, body: undefined, errorTypes: [] };
  const body = parseAnswer(bytes, status);
  const succeeded = status < 300;
  if (succeeded) checkNumbers(bytes, status);
  passage.answer = { ...about, body, errorTypes: succeeded ? [] : errorTypesIn(headers, body) };
  // The SDK reads exceptions only: a member of a result whose type is new must not make it fail.
  response.body = succeeded ? Buffer.from('{}') : bytes;
}

/** The error's type in every place that the SDK takes it from, read as the SDK reads it; empty for what is no text. */
function errorTypesIn(headers: Readonly<Record<string, string>>, body: JsonObject): string[] {
  const inBody = Object.entries(body).filter(([name]) => name === '__type' || name.toLowerCase() === 'code');
  const inHeader = headers['x-amzn-errortype'];
  return [...inBody.map(([, type]) => type), ...(inHeader === undefined ? [] : [inHeader])].map((type) =>
    typeof type === 'string' ? withoutNamespace(type) : '',
  );
}

function withoutNamespace(type: string): string {
  const [name = ''] = type.split(/[,:]/);
  return name.slice(name.lastIndexOf('#') + 1);
}
