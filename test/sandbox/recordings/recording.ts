import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { MfaConfig, SandboxOptions } from '#sandbox';

/** Recorded calls to the service, with its answers. Names of pools, accounts and people are invented. */
export interface Recording {
  /** The public source of the recording. */
  readonly source: string;
  readonly date: string;
  /** Default: us-east-1. */
  readonly region?: string;
  readonly sequences: readonly Sequence[];
}

/** Calls to one pool, one after the other. */
export interface Sequence {
  readonly title: string;
  /** The pool before the first call, created without validation. Left out where the first call creates it. */
  readonly pool?: Omit<CreateUserPoolRequest, 'PoolName'>;
  /** Its MFA configuration. */
  readonly mfa?: MfaConfig;
  /** The environment of the pool that the sandbox has to know. */
  readonly options?: SandboxOptions | undefined;
  readonly steps: readonly Step[];
}

/** Expected values by path, such as `Policies.SignInPolicy` or `SchemaAttributes[email]`; undefined: not there. */
export type Expected = Readonly<Record<string, unknown>>;

/** One call. `$ID` in a body or an expected value is the pool's id. */
export interface Step {
  readonly call: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The value of the Authorization header; null for none. Default: that of a signed request. */
  readonly authorization?: string | null;
  /** The error; left out where the call succeeds. */
  readonly rejected?: RecordedError;
  /** Values in the answer; `UserPool` is left out of the paths. */
  readonly answer?: Expected;
  /** The number of bytes of the answer. */
  readonly bytes?: number;
  /** Values in the description of the pool afterwards. */
  readonly pool?: Expected;
  /** Values in the answer to GetUserPoolMfaConfig afterwards. */
  readonly mfa?: Expected;
}

export interface RecordedError {
  /** Omitted where the recording does not show it. */
  readonly type?: string;
  /** Omitted where the recording does not show it. */
  readonly text?: string;
  /** Whether the recording shows only the beginning of the text. */
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

/** Returns an InvalidParameterException with this text. */
export const invalid = (text: string): More => ({ rejected: { type: 'InvalidParameterException', text } });

/** Returns an InvalidParameterException with a text of which only the beginning is recorded. */
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
