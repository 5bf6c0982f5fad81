import type { CreateUserPoolRequest, SetUserPoolMfaConfigRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { ServiceError } from '../errors.ts';
import type { Pool, SentSettings } from '../state/pool.ts';

/** A create or update request before it takes effect. */
export interface PoolChange {
  readonly sent: SentSettings;
  /** The current pool. Undefined for a new pool. */
  readonly live: Pool | undefined;
  readonly next: Pool;
  /** ARNs of SES identities whose policy does not allow Cognito to send email. */
  readonly deniedIdentities: readonly string[];
}

/** A SetUserPoolMfaConfig request before it takes effect. */
export interface MfaChange {
  readonly sent: Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;
  readonly live: Pool;
  readonly next: Pool;
}

/** A rule that rejects a request whose individual values are all valid. */
export interface ValidationRule<Change> {
  readonly code: string;
  readonly rejects: (change: Change) => boolean;
  readonly error: (change: Change) => ServiceError;
}

/** The settings that only CreateUserPool requests contain. */
export type Creation = Pick<CreateUserPoolRequest, 'AliasAttributes' | 'UsernameAttributes' | 'Schema'>;

/** The attributes in a request. */
export type SchemaChange = Pick<CreateUserPoolRequest, 'Schema'>;

/** Throws the error of the first rule that rejects a change. */
export function validate<Change>(rules: readonly ValidationRule<Change>[], change: Change): void {
  const broken = rules.find(({ rejects }) => rejects(change));
  if (broken) throw broken.error(change);
}
