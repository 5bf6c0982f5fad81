import type { PoolGateway } from '../gateway/pool-gateway.ts';
import { createClients, type SdkConfig } from './clients.ts';
import { CognitoGateway } from './gateway.ts';
import { useTranslations, type LiveAccessOptions } from './options.ts';

/** Dummy credentials. The sandbox reads only the Region in a signature. */
const LOCAL_CREDENTIALS = { accessKeyId: 'AKIASANDBOXSANDBOX00', secretAccessKey: 'made-up-in-the-extension' };

/**
 * Settings that the SDK would otherwise read from the environment and the AWS config files, which can contain invalid
 * values.
 */
const FIXED_SETTINGS: SdkConfig = {
  authSchemePreference: ['sigv4'],
  defaultsMode: 'standard',
  maxAttempts: 1,
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: '',
};

/** The address of a local Cognito sandbox. */
export interface SandboxAddress {
  /** The URL, which contains the loopback address. */
  readonly endpoint: string;
  /** The fake Region of its pools. */
  readonly region: string;
}

/**
 * Creates a gateway to a local Cognito sandbox. It shares its code with the gateway to AWS, but uses dummy credentials
 * and ignores profiles, environment variables and AWS config files.
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
