import type { Passage } from './wire.ts';

/**
 * The log's line about one attempt at a call. Made of names, numbers and ids only: no header, no body, no message.
 * @example attemptLine('UpdateUserPool', 'eu-west-1', passage, 131.7)
 * // UpdateUserPool eu-west-1 cognito-idp.eu-west-1.amazonaws.com: 400 InvalidParameterException, 132 ms, request 5d2c
 */
export function attemptLine(
  operation: string,
  region: string,
  { host, answer }: Passage,
  milliseconds: number,
  thrown?: unknown,
): string {
  const outcome = answer ? [String(answer.status), exceptionName(answer.body?.__type)] : [causeName(thrown)];
  const id = answer?.requestId === undefined ? [] : [`request ${plain(answer.requestId)}`];
  return `${operation} ${region} ${host ?? '?'}: ${[
    outcome.filter(Boolean).join(' '),
    `${Math.round(milliseconds)} ms`,
    ...id,
  ].join(', ')}`;
}

/** `com.amazonaws.cognito#InvalidParameterException` without what stands before its name. */
function exceptionName(type: unknown): string {
  return typeof type === 'string' ? plain(type.replace(/^.*#/, '')) : '';
}

function causeName(thrown: unknown): string {
  const { code, name } = (thrown ?? {}) as { code?: unknown; name?: unknown };
  return plain([code, name].find((text) => typeof text === 'string') ?? 'failed');
}

/** An endpoint may be anybody's: nothing of its making starts a line of its own in the log. */
function plain(text: string): string {
  return text.replace(/[^\w.:-]/g, '').slice(0, 80);
}
