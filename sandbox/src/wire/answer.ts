import { randomUUID } from 'node:crypto';
import { ServiceError } from '../errors.ts';

/** An answer ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Send only the first half of the body, then cut the connection. */
  readonly truncated?: boolean;
}

/** The protocol: AWS JSON 1.1. */
export const contentType = 'application/x-amz-json-1.1';

/** The answer of an operation that succeeded; without a result its body is empty. */
export function success(result: object | undefined): Answer {
  return answer(200, result === undefined ? '' : JSON.stringify(toWire(result)));
}

/** The answer of one that did not; what is no ServiceError is a mistake of the sandbox, and says so. */
export function failure(error: unknown): Answer {
  const { type, message, status } =
    error instanceof ServiceError ? error : new ServiceError('InternalErrorException', String(error), 500);
  return answer(status, JSON.stringify({ __type: type, message }), { 'x-amzn-errortype': type });
}

/** An answer that no AWS service gives: HTML for example, as some proxy would. */
export function garbage(body: string, status: number): Answer {
  return answer(status, body, { 'content-type': 'text/html' });
}

function answer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, body, headers: { 'content-type': contentType, 'x-amzn-requestid': randomUUID(), ...headers } };
}

/** A result with its dates as the protocol writes them: seconds since 1970, with a fraction. */
function toWire(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toWire(member)]));
}
