import type { DeserializeMiddleware, Pluggable, SerializeMiddleware } from '@smithy/types';
import type { Readable } from 'node:stream';
import type { JsonObject } from '#core/json';
import { runAttempt } from './connection-watch.ts';
import { checkNumbers, parseAnswer, readBytes } from './read-answer.ts';

/** A response from the service. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | undefined;
  /** The `date` header, which contains the service's time. */
  readonly date: string | undefined;
  /** Undefined if the body is unusable. */
  readonly body: JsonObject | undefined;
  /** The error types from all parts of the response that can contain one, without namespaces. */
  readonly errorTypes: readonly string[];
}

/** The state of the last attempt at a call. */
export interface CallTrace {
  /** The host of the request, with its port if it has one. */
  host: string | undefined;
  /** Whether the request might have been sent. */
  sent: boolean;
  /** Undefined until the response is complete. */
  answer: Answer | undefined;
}

/** Called after each attempt, with the error if the attempt failed. */
export type AttemptListener = (trace: CallTrace, milliseconds: number, thrown?: unknown) => void;

/** The input of {@link rawBodies}. */
export interface WireCall {
  readonly request: JsonObject;
  /** Updated during the call. */
  readonly trace: CallTrace;
  readonly onAttempt: AttemptListener;
  /** The timeout of an attempt in milliseconds, from the request to the last byte of the response. */
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
 * Creates the middleware that sends a body unchanged and stores the response unchanged. The SDK's own serializer and
 * deserializer drop unknown properties and nulls. The SDK still handles signing, endpoints, retries and exceptions.
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
      const result = await runAttempt(trace, () => next(args));
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
  // Only exceptions are passed to the SDK's parser, which might fail on a result that has a property of a new type.
  response.body = succeeded ? Buffer.from('{}') : bytes;
}

/**
 * Returns the error types from all parts of a response in which the SDK looks for them, parsed the way the SDK parses
 * them. A type that is not a string becomes an empty string.
 */
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
