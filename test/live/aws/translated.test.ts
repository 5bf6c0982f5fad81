import * as l10n from '@vscode/l10n';
import { describe, expect, it, vi } from 'vitest';
import { readCaBundle } from '../../../live/src/aws/ca-bundle.ts';
import { describeClockError } from '../../../live/src/aws/clock.ts';
import { connectToSandbox } from '../../../live/src/aws/index.ts';
import { COGNITO_ERRORS } from '../../../live/src/aws/error-messages/cognito.ts';
import { credentialsFailure, unknownProfile } from '../../../live/src/aws/credentials-failure.ts';
import { MfaDismissed } from '../../../live/src/aws/credentials.ts';
import { describeRenewal, describeCredentials, type Facts } from '../../../live/src/aws/call-context.ts';
import { callFailure } from '../../../live/src/aws/failure.ts';
import { NETWORK_ERRORS, describeNetworkError } from '../../../live/src/aws/error-messages/network.ts';
import type { Operation } from '../../../live/src/aws/resource-apis.ts';
import type { Origin } from '../../../live/src/aws/credential-source.ts';
import { COMMON_ERRORS, describeError } from '../../../live/src/aws/error-messages/aws.ts';
import { UNUSABLE_MESSAGES, UnusableAnswer, type UnusableCode } from '../../../live/src/aws/unusable-answer.ts';
import type { CallTrace } from '../../../live/src/aws/raw-body-middleware.ts';
import { inPseudoLanguage, untranslatedIn } from '../../support/pseudo-language.ts';
import { failureOf, onMachine, openAccess, POOL, REGION, WITH_KEYS } from './harness.ts';
import { ofPool } from '../../support/live.ts';

const redact = (text: string): string => text;

inPseudoLanguage();

const translations = new Proxy<Record<string, string>>({}, { get: (_, text) => `⟦${String(text)}⟧` });

const KINDS: readonly Origin['kind'][] = ['environment', 'keys', 'sso', 'login', 'process', 'web-identity', 'machine'];

const facts = ({
  operation = 'UpdateUserPool',
  endpoint,
  kind = 'keys',
  poolId = POOL,
  profile,
  nothingChanged = true,
}: Given = {}): Facts => ({
  operation,
  connection: { region: REGION, endpoint, profile },
  origin: { kind, profile: 'base' },
  poolId: poolId ?? undefined,
  nothingChanged,
  host: 'cognito-idp.eu-west-1.amazonaws.com',
  serviceMessage: 'Something is wrong.',
  action: 'cognito-idp:UpdateUserPool',
});

interface Given {
  readonly operation?: Operation;
  readonly endpoint?: string;
  readonly kind?: Origin['kind'];
  readonly poolId?: string | null;
  readonly profile?: string;
  readonly nothingChanged?: boolean;
}

const everyOne = (texts: readonly string[]): void => expect(texts.map(untranslatedIn)).toEqual(texts.map(() => ''));

describe('an error message is translated', () => {
  it.each([...COGNITO_ERRORS.keys(), ...COMMON_ERRORS.keys(), 'NotAuthorizedException', 'SomethingNewException'])(
    '%s',
    (code) => {
      const words = describeError(code, 400, false);
      const given = [
        facts(),
        facts({ operation: 'ListUserPools', poolId: null }),
        facts({ profile: 'dev' }),
        facts({ nothingChanged: false }),
      ];
      everyOne(given.map(words.text));
    },
  );

  it('if the exception has no name', () => {
    everyOne([400, 429, 500].map((status) => describeError('Unknown', status, false).text(facts())));
  });

  it.each([...NETWORK_ERRORS.keys(), 'EWHATEVER'])('for the network error %s', (code) => {
    const given = [facts(), facts({ endpoint: 'http://127.0.0.1:1' })];
    everyOne(given.flatMap((f) => [true, false].map((sent) => describeNetworkError(code, sent).text(f, code))));
  });

  it.each(Object.keys(UNUSABLE_MESSAGES) as UnusableCode[])('%s', (code) => {
    everyOne([[], ['eu-west-1_Other0000', '1e400']].map((details) => UNUSABLE_MESSAGES[code](facts(), 200, details)));
  });

  it('for credentials from any source', () => {
    vi.stubEnv('AWS_PROFILE', undefined);
    const given = KINDS.flatMap((kind) => [facts({ kind }), facts({ kind, profile: 'dev' })]);
    const codes = ['AccessDenied', 'ForbiddenException', 'RegionDisabledException', 'CredentialsProviderError'];
    everyOne([...given.map(describeRenewal), ...given.map(describeCredentials)]);
    everyOne(
      given.flatMap((call) =>
        codes.map((name) => credentialsFailure(Object.assign(new Error('Said.'), { name }), call, redact).message),
      ),
    );
    const notFound = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
    everyOne(
      [notFound, new MfaDismissed(''), new DOMException('x', 'AbortError')].map(
        (thrown) => credentialsFailure(thrown, facts(), redact).message,
      ),
    );
    everyOne([unknownProfile('dev', true).message, unknownProfile('dev', false).message]);
    vi.stubEnv('AWS_PROFILE', 'dev');
    everyOne([describeCredentials(facts())]);
    vi.unstubAllEnvs();
  });

  it('for a failed call', () => {
    const message = (thrown: unknown, trace: Partial<CallTrace>): string =>
      callFailure(thrown, {
        facts: facts(),
        trace: { host: undefined, sent: true, answer: undefined, ...trace },
        signal: undefined,
        redact,
      }).message;
    const answer = { status: 400, requestId: undefined, date: undefined, body: {}, errorTypes: [] };
    const old = new Date(Date.now() - 20 * 60_000).toUTCString();
    everyOne([
      message(new DOMException('x', 'AbortError'), {}),
      message(new UnusableAnswer('UnreadableAnswer', 200), { answer }),
      message(new Error('It broke.'), {}),
      message(new Error('It broke.'), { sent: false }),
      message(Object.assign(new Error('x'), { name: 'ExpiredTokenException', $fault: 'client' }), { answer }),
      message(Object.assign(new Error('x'), { name: 'InvalidSignatureException', $fault: 'client' }), {
        answer: { ...answer, date: old },
      }),
      message(Object.assign(new Error('x'), { code: 'ECONNRESET' }), {}),
    ]);
    everyOne(
      [-20, 20].map((minutes) => describeClockError(new Date(Date.now() + minutes * 60_000).toUTCString()) ?? 'none'),
    );
  });

  it('for the sandbox', async () => {
    l10n.config({ contents: {} });
    const gateway = connectToSandbox(
      { endpoint: 'http://127.0.0.1:1', region: 'sandbox-1' },
      { userAgent: 'x/0', log: () => undefined, translations },
    );
    everyOne([(await failureOf(gateway.describe(ofPool('sandbox-1_Sample001')))).message]);
  });

  it('for an invalid setting', async () => {
    onMachine(WITH_KEYS);
    const { access } = openAccess({ translations });
    const failures = await Promise.all([
      failureOf(access.connect({ region: 'EU' })),
      failureOf(access.connect({ region: REGION, endpoint: 'localhost' })),
      failureOf(access.connect({ region: REGION, endpoint: 'http://user:password@127.0.0.1:9' })),
      failureOf(readCaBundle('/nowhere')),
      failureOf(readCaBundle(import.meta.filename)),
    ]);
    everyOne(failures.map((failure) => failure.message));
  });
});
