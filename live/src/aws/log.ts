import type { Redact } from './redact-secrets.ts';
import type { CallTrace } from './raw-body-middleware.ts';

/**
 * The log's line about one attempt at a call. Made of names, numbers and ids only: no header, no body, no message.
 * @param redact takes the credentials out of what an endpoint said, while they are still whole
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

/** `com.amazonaws.cognito#InvalidParameterException` without what stands before its name. */
function exceptionName(type: unknown): string {
  return typeof type === 'string' ? type.replace(/^.*#/, '') : '';
}

function causeName(thrown: unknown): string {
  const { code, name } = (thrown ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((text) => typeof text === 'string') ?? 'failed';
}

/** An endpoint may be anybody's: nothing of its making starts a line of its own in the log. */
function sanitize(text: string): string {
  return text.replace(/[^\w.:-]/g, '').slice(0, 80);
}
