import type { PoolGateway } from '../gateway/pool-gateway.ts';
import { createClients, type SdkConfig } from './clients.ts';
import { CognitoGateway } from './gateway.ts';
import { useTranslations, type LiveAccessOptions } from './options.ts';

/** Any will do: the sandbox reads the region in a signature, and checks nothing else of it. */
const LOCAL_CREDENTIALS = { accessKeyId: 'AKIASANDBOXSANDBOX00', secretAccessKey: 'made-up-in-the-extension' };

/** All that the SDK would otherwise look up in the environment and the AWS config files, which may be broken. */
const FIXED_SETTINGS: SdkConfig = {
  authSchemePreference: ['sigv4'],
  defaultsMode: 'standard',
  maxAttempts: 1,
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: '',
};

/** Where a pretend Cognito is. */
export interface SandboxAddress {
  /** The address on this machine. */
  readonly endpoint: string;
  /** The made-up region of its pools. */
  readonly region: string;
}

/**
 * A gateway to a pretend Cognito on this machine. It takes the same way as one to AWS, as nobody: with made-up keys, and
 * deaf to profiles, environment variables and AWS config files.
 */
export function connectToSandbox(
  { endpoint, region }: SandboxAddress,
  options: Pick<LiveAccessOptions, 'userAgent' | 'log' | 'translations'>,
): PoolGateway {
  useTranslations(options);
  const connection = { endpoint, region };
  return new CognitoGateway({
    connection,
    origin: { kind: 'keys', profile: 'sandbox' },
    clients: createClients(connection, LOCAL_CREDENTIALS, options, undefined, FIXED_SETTINGS),
    log: options.log,
    onCredentialsFailure: () => undefined,
  });
}
