import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { MfaConfig, SandboxOptions } from '#sandbox';

/** Recorded calls to the service, with the responses. The names of pools, accounts and people are made up. */
export interface Recording {
  /** The public source of the recording. */
  readonly source: string;
  readonly date: string;
  /** The Region. Default: us-east-1. */
  readonly region?: string;
  readonly sequences: readonly Sequence[];
}

/** Consecutive calls for one pool. */
export interface Sequence {
  readonly title: string;
  /** The pool before the first call, created without validation. Undefined if the first call creates it. */
  readonly pool?: Omit<CreateUserPoolRequest, 'PoolName'>;
  /** The MFA configuration before the first call. */
  readonly mfa?: MfaConfig;
  /** The options that describe the environment of the pool. */
  readonly options?: SandboxOptions | undefined;
  readonly steps: readonly Step[];
}

/**
 * Expected values by path, such as `Policies.SignInPolicy` or `SchemaAttributes[email]`. undefined means that the value
 * must be missing.
 */
export type Expected = Readonly<Record<string, unknown>>;

/** One call. `$ID` in a body or an expected value is the pool's ID. */
export interface Step {
  readonly call: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The value of the Authorization header, or null to omit it. By default, the request is signed. */
  readonly authorization?: string | null;
  /** The error, or undefined if the call succeeds. */
  readonly rejected?: RecordedError;
  /** Values in the response. The paths omit `UserPool`. */
  readonly answer?: Expected;
  /** The size of the response in bytes. */
  readonly bytes?: number;
  /** Values in the description after the call. */
  readonly pool?: Expected;
  /** Values in the response of GetUserPoolMfaConfig after the call. */
  readonly mfa?: Expected;
}

export interface RecordedError {
  /** Undefined if it was not recorded. */
  readonly type?: string;
  /** Undefined if it was not recorded. */
  readonly text?: string;
  /** Whether only the beginning of the text was recorded. */
  readonly isCut?: boolean;
}

type More = Omit<Step, 'call' | 'body'>;
type Body = Step['body'];

export const create = (body: Body, more: More = {}): Step => ({
  call: 'CreateUserPool',
  body: { PoolName: 'harbor', ...body },
  ...more,
});

export const update = (body: Body, more: More = {}): Step => ({
  call: 'UpdateUserPool',
  body: { UserPoolId: '$ID', ...body },
  ...more,
});

export const setMfa = (body: Body, more: More = {}): Step => ({
  call: 'SetUserPoolMfaConfig',
  body: { UserPoolId: '$ID', ...body },
  ...more,
});

/** Returns an InvalidParameterException with the given text. */
export const invalid = (text: string): More => ({ rejected: { type: 'InvalidParameterException', text } });

/** Returns an InvalidParameterException for which only the beginning of the text was recorded. */
export const invalidCut = (text: string): More => ({
  rejected: { type: 'InvalidParameterException', text, isCut: true },
});

export const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
export const role = 'arn:aws:iam::123456789012:role/sms';
export const sms = { SnsCallerArn: role, ExternalId: 'ext-1' };
export const factors = (...AllowedFirstAuthFactors: string[]): { Policies: object } => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
export const recovery = (...names: string[]): { AccountRecoverySetting: object } => ({
  AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, index) => ({ Priority: index + 1, Name })) },
});
