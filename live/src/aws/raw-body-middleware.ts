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
export interface CallTrace {
  /** Where the request goes: host, and port where there is one. */
  host: string | undefined;
  /** Whether the request may have been handed to the network. */
  sent: boolean;
  /** Undefined until its last byte is there. */
  answer: Answer | undefined;
}

/** Told of the end of each attempt: its answer, or what was thrown in place of one. */
export type AttemptListener = (trace: CallTrace, milliseconds: number, thrown?: unknown) => void;

/** A call as it goes over the wire. */
export interface WireCall {
  /** The body on the wire. */
  readonly request: JsonObject;
  /** Filled in as the call proceeds. */
  readonly trace: CallTrace;
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
  trace,
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
    Object.assign(trace, {
      host: port === undefined ? hostname : `${hostname}:${port}`,
      sent: true,
      answer: undefined,
    });
    try {
      const result = await duringAttempt(trace, () => next(args));
      await storeAnswer(result.response as RawResponse, trace, requestTimeout - elapsed());
      onAttempt(trace, elapsed());
      return result;
    } catch (error) {
      onAttempt(trace, elapsed(), error);
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

async function storeAnswer(response: RawResponse, trace: CallTrace, milliseconds: number): Promise<void> {
  const { statusCode: status, headers } = response;
  const metadata = { status, requestId: headers['x-amzn-requestid'], date: headers.date };
  const bytes =
    response.body instanceof Uint8Array ? response.body : await readBytes(response.body, status, milliseconds);
  trace.answer = { ...metadata, body: undefined, errorTypes: [] };
  const body = parseAnswer(bytes, status);
  const succeeded = status < 300;
  if (succeeded) checkNumbers(bytes, status);
  trace.answer = { ...metadata, body, errorTypes: succeeded ? [] : errorTypesIn(headers, body) };
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
