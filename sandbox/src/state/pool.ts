import type {
  EmailMfaConfigType,
  SoftwareTokenMfaConfigType,
  UpdateUserPoolRequest,
  UserPoolType,
  WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';

/** The settings in a create or update request: everything but the pool's id. */
export type SentSettings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** What DescribeUserPool says about a pool, but for its identity and dates. */
export type PoolSettings = Omit<UserPoolType, 'Id' | 'Arn' | 'CreationDate' | 'LastModifiedDate'>;

/** The sign-in factors that only SetUserPoolMfaConfig can change. SMS is not here: it is the pool's SmsConfiguration. */
export interface MfaFactors {
  readonly softwareToken?: SoftwareTokenMfaConfigType | undefined;
  readonly email?: EmailMfaConfigType | undefined;
  readonly webAuthn?: WebAuthnConfigurationType | undefined;
}

/** A user pool as the sandbox keeps it. Never changed in place: a write makes the next one. */
export interface Pool {
  readonly id: string;
  readonly region: string;
  readonly arn: string;
  readonly created: Date;
  readonly modified: Date;
  readonly settings: PoolSettings;
  readonly factors: MfaFactors;
  /** Top-level members that the SDK does not know and the sandbox was told to accept. */
  readonly newerMembers: Readonly<Record<string, unknown>>;
}

/** Whether a factor that counts as MFA is on: SMS, authenticator app or email. A passkey does not count. */
export function hasMfaFactor({ settings, factors }: Pool): boolean {
  if (settings.MfaConfiguration === 'OFF') return false;
  return settings.SmsConfiguration !== undefined || hasFactorOfItsOwn(factors);
}

/** Whether an authenticator app or email factor is on: those that UpdateUserPool can neither set nor see. */
export function hasFactorOfItsOwn(factors: MfaFactors): boolean {
  return factors.softwareToken?.Enabled === true || factors.email !== undefined;
}

/** The account in the pool's ARN. */
export function accountOf(pool: Pool): string | undefined {
  return pool.arn.split(':')[4];
}
