import { randomUUID } from 'node:crypto';
import { ServiceError } from '../errors.ts';

/** An HTTP response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether to send only the first half of the body and then close the connection. */
  readonly truncated?: boolean;
}

/** The content type of the AWS JSON 1.1 protocol. */
export const contentType = 'application/x-amz-json-1.1';

/** Returns the response for a successful operation. The body is empty if there is no result. */
export function success(result: object | undefined): Answer {
  return answer(200, result === undefined ? '' : JSON.stringify(toWire(result)));
}

/**
 * Returns the response for an error. Errors other than a ServiceError are bugs in the sandbox and become internal
 * errors.
 */
export function failure(error: unknown): Answer {
  const { type, message, status } =
    error instanceof ServiceError ? error : new ServiceError('InternalErrorException', String(error), 500);
  return answer(status, JSON.stringify({ __type: type, message }), { 'x-amzn-errortype': type });
}

/** Returns a response that does not come from AWS, such as a proxy's HTML page. */
export function garbage(body: string, status: number): Answer {
  return answer(status, body, { 'content-type': 'text/html' });
}

function answer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, body, headers: { 'content-type': contentType, 'x-amzn-requestid': randomUUID(), ...headers } };
}

/** Converts dates in a result to the protocol's format: fractional seconds since 1970. */
function toWire(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toWire(member)]));
}
