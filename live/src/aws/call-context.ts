import * as l10n from '@vscode/l10n';
import type { Connection } from '../gateway/pool-gateway.ts';
import type { Operation } from './resource-apis.ts';
import type { Origin } from './credential-source.ts';

/** The context of a failed call. */
export interface CallFacts {
  readonly operation: Operation;
  readonly connection: Connection;
  readonly origin: Origin;
  /** The pool's ID. Undefined for a call that lists or creates pools. */
  readonly poolId: string | undefined;
}

/** The facts that an error message can use. */
export interface Facts extends CallFacts {
  /** Whether it is certain that the update changed nothing. */
  readonly nothingChanged: boolean;
  readonly host: string;
  /** The service's message without secrets. Empty if there is none. */
  readonly serviceMessage: string;
  /** The IAM action in the service's message, or the operation's action if the message contains none. */
  readonly action: string;
}

/** Returns a label for the credentials, to show in parentheses. */
export function describeCredentials({ connection: { profile }, origin }: Facts): string {
  if (profile !== undefined) return l10n.t('profile {0}', profile);
  if (origin.kind === 'environment') return l10n.t('AWS_* environment variables');
  return process.env.AWS_PROFILE
    ? l10n.t('profile {0}, from AWS_PROFILE', origin.profile)
    : l10n.t('default credentials');
}

/** Returns advice on how to renew the credentials. */
export function describeRenewal({ origin: { kind, profile } }: Facts): string {
  switch (kind) {
    case 'sso':
      return l10n.t('Run "aws sso login --profile {0}", then try again.', profile);
    case 'login':
      return l10n.t('Run "aws login --profile {0}", then try again.', profile);
    case 'process':
      return l10n.t(
        'Run the credential_process of profile {0} in a terminal to see why it fails, then try again.',
        profile,
      );
    case 'keys':
      return l10n.t('Add valid access keys for profile {0} to the AWS credentials file, then try again.', profile);
    case 'environment':
      return l10n.t('Set new AWS_* environment variables and restart VS Code with them, or select a profile.');
    case 'web-identity':
      return l10n.t('Renew the web identity token of profile {0}, then try again.', profile);
    case 'machine':
      return l10n.t('Select a profile, or run "aws configure sso" or "aws configure", then try again.');
  }
}

/** Returns advice for a response that does not seem to come from Cognito. */
export function adviseOnEndpoint({ connection }: Facts): string {
  return connection.endpoint === undefined
    ? l10n.t('Check the proxy.')
    : l10n.t(
        'Check the proxy and the endpoint (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).',
      );
}

/** Returns a sentence that quotes Cognito's message. Empty if there is no message. */
export function quoteCognito({ serviceMessage }: Facts): string {
  return serviceMessage && l10n.t('Message from Cognito: {0}', serviceMessage);
}

/** Returns a sentence that quotes the message of another AWS service, such as STS or IAM. Empty if there is none. */
export function quoteAws({ serviceMessage }: Facts): string {
  return serviceMessage && l10n.t('Message from AWS: {0}', serviceMessage);
}
