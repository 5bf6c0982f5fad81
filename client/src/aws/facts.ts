import type { Connection } from '../live/pool-gateway.ts';
import type { Operation } from './operations.ts';
import type { Origin } from './origin.ts';

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
  /** The host that was called, or would have been. */
  readonly host: string;
  /** The service's own message, fit to be shown; empty if it says nothing. */
  readonly said: string;
  /** The IAM action that the service's message names; else the operation's own. */
  readonly action: string;
}

/** Whose credentials they are, for a sentence. */
export function whose({ connection: { profile }, origin }: Facts): string {
  if (profile !== undefined) return `profile ${profile}`;
  if (origin.kind === 'environment') return 'the AWS_* environment variables';
  return process.env.AWS_PROFILE ? `profile ${origin.profile} (from AWS_PROFILE)` : 'the default credentials';
}

/** What the user has to do to get fresh credentials. */
export function renewal({ origin: { kind, profile } }: Facts): string {
  switch (kind) {
    case 'sso':
      return `Run \`aws sso login --profile ${profile}\`, then try again.`;
    case 'login':
      return `Run \`aws login --profile ${profile}\`, then try again.`;
    case 'process':
      return `Run the credential_process of profile ${profile} in a terminal to see what it lacks, then try again.`;
    case 'keys':
      return `Put valid keys for profile ${profile} into the AWS credentials file, then try again.`;
    case 'environment':
      return 'Set fresh AWS_* environment variables and restart VS Code from there, or choose a profile (`userpool.profile`).';
    case 'web-identity':
      return `Renew the web identity token of profile ${profile}, then try again.`;
    case 'machine':
      return 'Choose a profile (`userpool.profile`), or sign in with `aws configure sso` or `aws configure`, then try again.';
  }
}

/** What the service said, as a sentence to put after one's own; empty if it said nothing. */
export function quote({ said }: Facts, lead = 'Cognito says'): string {
  return said && ` ${lead}: ${said}`;
}
