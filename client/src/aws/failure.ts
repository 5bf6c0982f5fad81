import * as l10n from '@vscode/l10n';
import { inOne } from '../live/in-one.ts';
import { LiveError, type Connection } from '../live/pool-gateway.ts';
import { clockError } from './clock.ts';
import type { CallFacts, Facts } from './facts.ts';
import { networkFailureOf } from './network-failure.ts';
import { NETWORK_WORDS, OTHER_NETWORK_WORDS } from './network-words.ts';
import { plainCode } from './plain-code.ts';
import { namedAction, said } from './said.ts';
import type { Hide } from './secrets.ts';
import { wordsFor } from './service-words.ts';
import { UnreadableAnswer, type Passage } from './wire.ts';

/** A call that ended in a throw. */
export interface FailedCall {
  readonly facts: CallFacts;
  readonly passage: Passage;
  readonly signal: AbortSignal | undefined;
  /** Takes the credentials out of what was said. */
  readonly hide: Hide;
}

type Details = ConstructorParameters<typeof LiveError>[1];

/** The one place that tells what a thrown value is. The value itself stays behind: it may name roles and sessions. */
export function callFailure(thrown: unknown, { facts, passage, signal, hide }: FailedCall): LiveError {
  const error = (thrown ?? {}) as { name?: unknown; message?: unknown; $metadata?: { requestId?: string } };
  const hidden = (text: unknown) => (typeof text === 'string' ? hide(text) : undefined);
  const { answer } = passage;
  const known: Facts = {
    ...facts,
    host: passage.host ?? hostOf(facts.connection),
    said: said(hidden(error.message)),
    action: namedAction(hidden(error.message)) ?? `cognito-idp:${facts.operation}`,
  };
  const mayHaveArrived = facts.operation === 'UpdateUserPool' && passage.sent;
  const requestId = answer?.requestId ?? error.$metadata?.requestId;
  const fail = (text: string, details: Details): LiveError =>
    new LiveError(text, { requestId: hidden(requestId), ...details });

  if (error.name === 'AbortError' || (signal?.aborted && !answer)) {
    return fail(l10n.t('Cancelled.'), {
      kind: 'cancelled',
      code: 'AbortError',
      outcomeUnknown: mayHaveArrived && !answer,
    });
  }
  const network = answer ? undefined : networkFailureOf(thrown);
  if (network) {
    const { code, neverArrived } = network;
    const words = NETWORK_WORDS.get(code) ?? OTHER_NETWORK_WORDS;
    return fail(words.text(known, code), { kind: 'network', code, outcomeUnknown: mayHaveArrived && !neverArrived });
  }
  if (thrown instanceof UnreadableAnswer) {
    const text = l10n.t(
      '{0} gave an answer (HTTP {1}) that is not Cognito’s. Check the proxy and the setting `userpool.endpoint`.',
      known.host,
      String(answer?.status ?? 0),
    );
    return fail(text, { kind: 'service', code: thrown.name, outcomeUnknown: mayHaveArrived });
  }
  if (!answer) {
    const reason = known.said || plainCode(hidden(error.name));
    const text = passage.sent
      ? l10n.t('{0} failed: {1}', facts.operation, reason)
      : l10n.t('{0} failed before anything was sent: {1}', facts.operation, reason);
    return fail(text, { kind: 'service', code: plainCode(hidden(error.name)), outcomeUnknown: mayHaveArrived });
  }
  const code = plainCode(hidden(error.name));
  const words = wordsFor(code, answer.status, namedAction(hidden(error.message)) !== undefined);
  const outcomeUnknown = mayHaveArrived && answer.status >= 500;
  const mayPass = (words.mayPass ?? false) && !outcomeUnknown;
  const unchanged = facts.operation === 'UpdateUserPool' && !outcomeUnknown && words.kind !== 'refused';
  const reason = (words.mayBeClock ? clockError(answer.date) : undefined) ?? words.text(known);
  const text = inOne(reason, unchanged ? l10n.t('Nothing was changed.') : '');
  return fail(text, { kind: words.kind, code, said: known.said, outcomeUnknown, mayPass });
}

function hostOf({ endpoint, region }: Connection): string {
  return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : `Amazon Cognito (${region})`;
}
