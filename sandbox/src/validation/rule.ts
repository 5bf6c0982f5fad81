import type { CreateUserPoolRequest, SetUserPoolMfaConfigRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { ServiceError } from '../errors.ts';
import type { Pool, SentSettings } from '../state/pool.ts';

/** A create or update request, before it takes effect. */
export interface PoolChange {
  readonly sent: SentSettings;
  /** The pool until now; undefined when it is being created. */
  readonly live: Pool | undefined;
  /** The pool as the request would leave it. */
  readonly next: Pool;
  /** ARNs of SES identities whose policy does not let Cognito send. */
  readonly deniedIdentities: readonly string[];
}

/** A SetUserPoolMfaConfig request, before it takes effect. */
export interface MfaChange {
  readonly sent: Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;
  readonly live: Pool;
  readonly next: Pool;
}

/** One reason for which the service refuses a request whose values are all right one by one. */
export interface Refusal<Change> {
  readonly code: string;
  readonly refuses: (change: Change) => boolean;
  readonly error: (change: Change) => ServiceError;
}

/** What only a CreateUserPool request has. */
export type Creation = Pick<CreateUserPoolRequest, 'AliasAttributes' | 'UsernameAttributes' | 'Schema'>;

/** Throws the error of the first refusal that applies. */
export function refuse<Change>(refusals: readonly Refusal<Change>[], change: Change): void {
  const refusal = refusals.find(({ refuses }) => refuses(change));
  if (refusal) throw refusal.error(change);
}
