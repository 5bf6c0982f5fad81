import type { Redact } from './redact-secrets.ts';
import type { CallTrace } from './raw-body-middleware.ts';

/**
 * Formats the log line for an attempt at a call. Contains names, numbers and IDs, but no headers, bodies or messages.
 * @param redact removes credentials from a string before the string is sanitized and cut
 * @example attemptLine('UpdateUserPool', 'eu-west-1', trace, 131.7, redact)
 * // UpdateUserPool eu-west-1 cognito-idp.eu-west-1.amazonaws.com: 400 InvalidParameterException, 132 ms, request 5d2c
 */
export function attemptLine(
  operation: string,
  region: string,
  { host, answer }: CallTrace,
  milliseconds: number,
  redact: Redact,
  thrown?: unknown,
): string {
  const format = (text: string): string => sanitize(redact(text));
  const outcome = answer
    ? [String(answer.status), format(exceptionName(answer.body?.__type))]
    : [format(causeName(thrown))];
  const id = answer?.requestId === undefined ? [] : [`request ${format(answer.requestId)}`];
  return `${operation} ${region} ${redact(host ?? '?')}: ${[
    outcome.filter(Boolean).join(' '),
    `${Math.round(milliseconds)} ms`,
    ...id,
  ].join(', ')}`;
}

/** Removes the namespace from an exception type such as `com.amazonaws.cognito#InvalidParameterException`. */
function exceptionName(type: unknown): string {
  return typeof type === 'string' ? type.replace(/^.*#/, '') : '';
}

function causeName(thrown: unknown): string {
  const { code, name } = (thrown ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((text) => typeof text === 'string') ?? 'failed';
}

/** Sanitizes text from an untrusted endpoint, so that it cannot forge log lines. */
function sanitize(text: string): string {
  return text.replace(/[^\w.:-]/g, '').slice(0, 80);
}
