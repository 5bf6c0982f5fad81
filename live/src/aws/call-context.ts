import * as l10n from '@vscode/l10n';
import type { Connection } from '../gateway/pool-gateway.ts';
import type { Operation } from './resource-apis.ts';
import type { Origin } from './credential-source.ts';

/** The call that failed. */
export interface CallFacts {
  readonly operation: Operation;
  readonly connection: Connection;
  readonly origin: Origin;
  /** The pool that the call is about; undefined for a list. */
  readonly poolId: string | undefined;
}

/** What the words about a failure may mention. */
export interface Facts extends CallFacts {
  /** Whether it is proven that an update changed nothing. */
  readonly nothingChanged: boolean;
  /** The host that was called, or would have been. */
  readonly host: string;
  /** The service's own message, fit to be shown; empty if it says nothing. */
  readonly serviceMessage: string;
  /** The IAM action that the service's message names; else the operation's own. */
  readonly action: string;
}

/** Whose credentials they are: a label for brackets, since it has to stand in sentences of any language. */
export function describeCredentials({ connection: { profile }, origin }: Facts): string {
  if (profile !== undefined) return l10n.t('profile {0}', profile);
  if (origin.kind === 'environment') return l10n.t('AWS_* environment variables');
  return process.env.AWS_PROFILE
    ? l10n.t('profile {0}, from AWS_PROFILE', origin.profile)
    : l10n.t('default credentials');
}

/** What the user has to do to get fresh credentials. */
export function describeRenewal({ origin: { kind, profile } }: Facts): string {
  switch (kind) {
    case 'sso':
      return l10n.t('Run `aws sso login --profile {0}`, then try again.', profile);
    case 'login':
      return l10n.t('Run `aws login --profile {0}`, then try again.', profile);
    case 'process':
      return l10n.t(
        'Run the credential_process of profile {0} in a terminal to see what it lacks, then try again.',
        profile,
      );
    case 'keys':
      return l10n.t('Put valid keys for profile {0} into the AWS credentials file, then try again.', profile);
    case 'environment':
      return l10n.t('Set fresh AWS_* environment variables and restart VS Code from there, or choose a profile.');
    case 'web-identity':
      return l10n.t('Renew the web identity token of profile {0}, then try again.', profile);
    case 'machine':
      return l10n.t('Choose a profile, or sign in with `aws configure sso` or `aws configure`, then try again.');
  }
}

/** What to check where something other than Cognito seems to answer. The endpoint may be set in any of three places. */
export function adviseOnEndpoint({ connection }: Facts): string {
  return connection.endpoint === undefined
    ? l10n.t('Check the proxy.')
    : l10n.t(
        'Check the proxy and the endpoint in the setting `userpool.endpoint`, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file.',
      );
}

/** What Cognito said, as a sentence to put after one's own; empty if it said nothing. */
export function quoteCognito({ serviceMessage }: Facts): string {
  return serviceMessage && l10n.t('Cognito says: {0}', serviceMessage);
}

/** The same for what AWS said where Cognito was not asked, or has no say. */
export function quoteAws({ serviceMessage }: Facts): string {
  return serviceMessage && l10n.t('AWS says: {0}', serviceMessage);
}
