import * as l10n from '@vscode/l10n';
import { joinSentences } from '../messages/join.ts';
import { LiveError, type Connection } from '../gateway/pool-gateway.ts';
import { describeClockError } from './clock.ts';
import type { CallFacts, Facts } from './call-context.ts';
import { networkFailureOf } from './network-failure.ts';
import { describeNetworkError } from './error-messages/network.ts';
import { provesRejection } from './rejection.ts';
import { isWrite } from './resource-apis.ts';
import { namedAction, plainCode, redactMessage } from './redact-message.ts';
import type { Redact } from './redact-secrets.ts';
import { describeError } from './error-messages/aws.ts';
import { UNUSABLE_MESSAGES, UnusableAnswer } from './unusable-answer.ts';
import type { CallTrace } from './raw-body-middleware.ts';

/** A call that threw an error. */
export interface FailedCall {
  readonly facts: CallFacts;
  readonly trace: CallTrace;
  readonly signal: AbortSignal | undefined;
  readonly redact: Redact;
}

type Details = ConstructorParameters<typeof LiveError>[1];

/** Messages are cut to this length before secrets are redacted. No displayed message comes close to this length. */
const MAX_MESSAGE = 20_000;

const MAX_DETAIL = 80;

/**
 * Converts a thrown value to a LiveError. The value is not kept as the cause, because it can contain roles and
 * sessions.
 *
 * If an update might have been sent, its outcome is unknown, unless the response is a rejection by AWS.
 */
export function callFailure(thrown: unknown, { facts, trace, signal, redact }: FailedCall): LiveError {
  const error = (thrown ?? {}) as {
    name?: unknown;
    message?: unknown;
    $fault?: unknown;
    $metadata?: { requestId?: string };
  };
  const redacted = (text: unknown) => (typeof text === 'string' ? redact(text.slice(0, MAX_MESSAGE)) : undefined);
  const { answer } = trace;
  const isUpdate = isWrite(facts.operation);
  const mayHaveArrived = isUpdate && trace.sent;
  const outcomeUnknown = mayHaveArrived && !(answer && provesRejection(facts.operation, answer));
  const callFacts: Facts = {
    ...facts,
    nothingChanged: isUpdate && !outcomeUnknown,
    host: trace.host ?? hostOf(facts.connection),
    serviceMessage: redactMessage(redacted(error.message)),
    action: namedAction(redacted(error.message)) ?? `cognito-idp:${facts.operation}`,
  };
  const requestId = answer?.requestId ?? error.$metadata?.requestId;
  const fail = (text: string, details: Details): LiveError =>
    new LiveError(text, { requestId: redacted(requestId), outcomeUnknown, ...details });

  if (error.name === 'AbortError' || (signal?.aborted && !answer)) {
    return fail(l10n.t('Canceled.'), { kind: 'cancelled', code: 'AbortError' });
  }
  const network = answer ? undefined : networkFailureOf(thrown);
  if (network) {
    const { code, neverArrived } = network;
    return fail(describeNetworkError(code, mayHaveArrived).text(callFacts, code), {
      kind: 'network',
      code,
      outcomeUnknown: outcomeUnknown && !neverArrived,
    });
  }
  if (thrown instanceof UnusableAnswer) {
    const details = thrown.details.map((detail) => (redacted(detail) ?? '').slice(0, MAX_DETAIL));
    const text = UNUSABLE_MESSAGES[thrown.code](callFacts, thrown.$metadata.httpStatusCode, details);
    return fail(text, { kind: 'service', code: thrown.code });
  }
  if (!answer) {
    const reason = callFacts.serviceMessage || plainCode(redacted(error.name));
    const text = trace.sent
      ? l10n.t('{0} failed: {1}', facts.operation, reason)
      : l10n.t('{0} failed before anything was sent: {1}', facts.operation, reason);
    return fail(text, { kind: 'service', code: plainCode(redacted(error.name)) });
  }
  // Only the SDK's own exceptions contain `$fault`. Responses that it cannot parse cause other errors.
  const code = plainCode(error.$fault === undefined ? undefined : redacted(error.name));
  const description = describeError(code, answer.status, namedAction(redacted(error.message)) !== undefined);
  const reason = (description.mayBeClock ? describeClockError(answer.date) : undefined) ?? description.text(callFacts);
  const text = joinSentences(
    reason,
    callFacts.nothingChanged && description.kind !== 'rejected' ? l10n.t('Nothing was changed.') : '',
  );
  return fail(text, {
    kind: description.kind,
    code,
    serviceMessage: callFacts.serviceMessage,
    isRetryable: (description.isRetryable ?? false) && !outcomeUnknown,
  });
}

function hostOf({ endpoint, region }: Connection): string {
  return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : `Amazon Cognito (${region})`;
}
