import * as l10n from '@vscode/l10n';
import { joinSentences } from '../messages/join.ts';
import { LiveError } from '../gateway/pool-gateway.ts';
import { MfaDismissed } from './credentials.ts';
import { quoteAws, describeRenewal, describeCredentials, type CallFacts, type Facts } from './call-context.ts';
import { networkFailureIn, networkFailureOf, type NetworkFailure } from './network-failure.ts';
import { describeNetworkError } from './error-messages/network.ts';
import { plainCode, redactMessage } from './redact-message.ts';
import type { Redact } from './redact-secrets.ts';

type Thrown = Partial<Error> & { readonly code?: unknown; readonly $metadata?: { readonly requestId?: string } };

/**
 * Converts an error from the SDK's credential providers, which run before the call to Cognito.
 * @param redact removes secrets of the profiles and environment from a message
 */
export function credentialsFailure(thrown: unknown, call: CallFacts, redact: Redact): LiveError {
  const { name, code: systemCode, message: thrownMessage, $metadata } = (thrown ?? {}) as Thrown;
  const redacted = (text: unknown) => (typeof text === 'string' ? redact(text) : undefined);
  const message = redacted(thrownMessage) ?? '';
  if (thrown instanceof MfaDismissed) return cancelled(l10n.t('No MFA code was entered.'), thrown.name);
  if (name === 'AbortError') return cancelled(l10n.t('Canceled.'), name);
  const facts: Facts = {
    ...call,
    nothingChanged: true,
    host: '',
    serviceMessage: redactMessage(message),
    action: 'sts:AssumeRole',
  };
  const network = networkFailureOf(thrown) ?? networkFailureIn(message);
  if (network) return networkError({ ...network, code: redact(network.code) }, facts);
  // The SSO provider converts the service's exception to text: name, colon, message.
  const code = plainCode(/^(\w+Exception): /.exec(message)?.[1] ?? redacted(systemCode) ?? redacted(name));
  return new LiveError(describeCredentialsFailure(code, facts), {
    kind: 'credentials',
    code,
    requestId: redacted($metadata?.requestId),
  });
}

/** Creates the error for a profile that is missing from the AWS config files. */
export function unknownProfile(profile: string, chosen: boolean): LiveError {
  const text = chosen
    ? l10n.t(
        'Profile {0} isn\'t in the AWS config or credentials file on this computer. Select another profile, or add this one with "aws configure sso --profile {0}".',
        profile,
      )
    : l10n.t(
        'Profile {0}, from AWS_PROFILE, isn\'t in the AWS config or credentials file on this computer. Select another profile, or add this one with "aws configure sso --profile {0}".',
        profile,
      );
  return new LiveError(text, { kind: 'credentials', code: 'UnknownProfile' });
}

function cancelled(text: string, code: string): LiveError {
  return new LiveError(text, { kind: 'cancelled', code });
}

function describeCredentialsFailure(code: string, facts: Facts): string {
  switch (code) {
    case 'AccessDenied':
    case 'AccessDeniedException':
      return joinSentences(
        l10n.t(
          "These credentials ({0}) couldn't assume their role. Check the MFA code, the role's trust policy and the sts:AssumeRole permission.",
          describeCredentials(facts),
        ),
        quoteAws(facts),
      );
    case 'ForbiddenException':
      return l10n.t(
        'Profile {0} is signed in, but has no access to its account and role. Check sso_account_id and sso_role_name in the AWS config file.',
        facts.origin.profile,
      );
    case 'RegionDisabledException':
      return l10n.t(
        "Couldn't get AWS credentials ({0}): the Region that they're requested from isn't enabled in the account. Set another Region in the AWS config file.",
        describeCredentials(facts),
      );
    default:
      return joinSentences(describeMissingCredentials(code, facts), describeRenewal(facts));
  }
}

function describeMissingCredentials(code: string, facts: Facts): string {
  const { connection, origin } = facts;
  const { profile } = origin;
  switch (origin.kind) {
    case 'machine':
      // A profile can use the credentials of another profile.
      return connection.profile === undefined || connection.profile === profile
        ? l10n.t('No AWS credentials found ({0}).', describeCredentials(facts))
        : l10n.t(
            'No AWS credentials found for {0}, which gets its credentials from profile {1}.',
            describeCredentials(facts),
            profile,
          );
    case 'process':
      return l10n.t('The credential_process of profile {0} returned no credentials.', profile);
    case 'sso':
    case 'login':
      return l10n.t("The session of profile {0} has expired, or you haven't signed in.", profile);
    default:
      return l10n.t("Couldn't get AWS credentials ({0}): {1}.", describeCredentials(facts), code);
  }
}

function networkError({ code, host }: NetworkFailure, facts: Facts): LiveError {
  const { connection } = facts;
  const text = describeNetworkError(code, false).text(
    { ...facts, host: host ?? l10n.t('AWS sign-in'), connection: { region: connection.region } },
    code,
  );
  return new LiveError(joinSentences(l10n.t("Couldn't get AWS credentials ({0}).", describeCredentials(facts)), text), {
    kind: 'network',
    code,
  });
}
