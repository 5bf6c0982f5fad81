import type {
  EmailMfaConfigType,
  SoftwareTokenMfaConfigType,
  UpdateUserPoolRequest,
  UserPoolType,
  WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';

/** The settings in a create or update request: everything except the pool's ID. */
export type SentSettings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** A pool's description without its ID, ARN and dates. */
export type PoolSettings = Omit<UserPoolType, 'Id' | 'Arn' | 'CreationDate' | 'LastModifiedDate'>;

/**
 * The sign-in factors that only SetUserPoolMfaConfig can change. Excludes SMS, which the pool's SmsConfiguration
 * determines.
 */
export interface MfaFactors {
  readonly softwareToken?: SoftwareTokenMfaConfigType | undefined;
  readonly email?: EmailMfaConfigType | undefined;
  readonly webAuthn?: WebAuthnConfigurationType | undefined;
}

/** A user pool's immutable state. Each write creates a new one. */
export interface Pool {
  readonly id: string;
  readonly region: string;
  readonly arn: string;
  readonly created: Date;
  readonly modified: Date;
  readonly settings: PoolSettings;
  readonly factors: MfaFactors;
  /** Accepted top-level members unknown to the SDK. */
  readonly newerMembers: Readonly<Record<string, unknown>>;
}

/** Whether a factor that counts as MFA is on: SMS, authenticator app or email. Passkeys do not count. */
export function hasMfaFactor({ settings, factors }: Pool): boolean {
  if (settings.MfaConfiguration === 'OFF') return false;
  return settings.SmsConfiguration !== undefined || hasTotpOrEmail(factors);
}

/** Whether an authenticator app or email factor is on. UpdateUserPool cannot change these factors. */
export function hasTotpOrEmail(factors: MfaFactors): boolean {
  return factors.softwareToken?.Enabled === true || factors.email !== undefined;
}

/** Returns the account in the pool's ARN. */
export function accountOf(pool: Pool): string | undefined {
  return pool.arn.split(':')[4];
}
