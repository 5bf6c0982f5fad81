import { LiveError } from '../live/pool-gateway.ts';
import { MfaDismissed } from './credentials.ts';
import { quote, renewal, whose, type CallFacts, type Facts } from './facts.ts';
import { networkFailureIn, networkFailureOf, type NetworkFailure } from './network-failure.ts';
import { NETWORK_WORDS, OTHER_NETWORK_WORDS } from './network-words.ts';
import { plainCode } from './plain-code.ts';
import { said } from './said.ts';

type Thrown = Partial<Error> & { readonly code?: unknown; readonly $metadata?: { readonly requestId?: string } };

/** What went wrong while the SDK was getting credentials, before any call to Cognito. */
export function credentialsFailure(thrown: unknown, call: CallFacts): LiveError {
  const { name, code: systemCode, message = '', $metadata } = (thrown ?? {}) as Thrown;
  if (thrown instanceof MfaDismissed) return cancelled('No MFA code was given.', thrown.name);
  if (name === 'AbortError') return cancelled('Cancelled.', name);
  const facts = { ...call, host: '', said: said(message), action: 'sts:AssumeRole' };
  const network = networkFailureOf(thrown) ?? networkFailureIn(message);
  if (network) return networkError(network, facts);
  // The SSO provider makes text of the service's exception: its name, a colon, its message.
  const code = plainCode(/^(\w+Exception): /.exec(message)?.[1] ?? systemCode ?? name);
  return new LiveError(words(code, facts), {
    kind: 'credentials',
    code,
    requestId: $metadata?.requestId,
  });
}

/** The connection's profile is in none of the files. */
export function unknownProfile(profile: string, chosen: boolean): LiveError {
  const from = chosen ? '' : ', which AWS_PROFILE names,';
  return new LiveError(
    `The profile ${profile}${from} is not in the AWS config and credentials files of this machine. Choose another (\`userpool.profile\`), or add it with \`aws configure sso --profile ${profile}\`.`,
    { kind: 'credentials', code: 'UnknownProfile' },
  );
}

function cancelled(text: string, code: string): LiveError {
  return new LiveError(text, { kind: 'cancelled', code });
}

function words(code: string, facts: Facts): string {
  const { kind, profile } = facts.origin;
  switch (code) {
    case 'AccessDenied':
    case 'AccessDeniedException':
      return `AWS did not let ${whose(facts)} take its role. Check the MFA code, the role’s trust policy and the permission sts:AssumeRole.${quote(facts, 'AWS says')}`;
    case 'ForbiddenException':
      return `Profile ${profile} is signed in, but its account and role are not open to you. Check sso_account_id and sso_role_name in the AWS config file.`;
    case 'RegionDisabledException':
      return `AWS gives no credentials in this region: it is not enabled in the account. Set another region for ${whose(facts)}.`;
    default:
      if (kind === 'machine')
        return `No AWS credentials were found for ${whose(facts)}${behind(facts)}. ${renewal(facts)}`;
      if (kind === 'process')
        return `The credential_process of profile ${profile} gave no credentials. ${renewal(facts)}`;
      if (kind === 'sso' || kind === 'login')
        return `The session of profile ${profile} has expired or was never begun. ${renewal(facts)}`;
      return `AWS gives no credentials for ${whose(facts)} (${code}). ${renewal(facts)}`;
  }
}

/** The profile that has to supply the credentials, where it is another than the one that is used. */
function behind({ connection, origin: { profile } }: Facts): string {
  return connection.profile === undefined || connection.profile === profile
    ? ''
    : `, which takes them from profile ${profile}`;
}

function networkError({ code, host }: NetworkFailure, facts: Facts): LiveError {
  const { connection } = facts;
  const text = (NETWORK_WORDS.get(code) ?? OTHER_NETWORK_WORDS).text(
    { ...facts, host: host ?? 'AWS sign-in', connection: { region: connection.region } },
    code,
  );
  return new LiveError(`No credentials for ${whose(facts)}: ${text}`, { kind: 'network', code });
}
