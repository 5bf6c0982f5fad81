import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { createLiveAccess, type LiveAccessOptions } from '../../../live/src/aws/index.ts';
import {
  isLiveError,
  type Connection,
  type LiveAccess,
  type LiveError,
  type PoolGateway,
} from '../../../live/src/gateway/pool-gateway.ts';

export const ACCESS_KEY = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
/** A token with the same length and the same kinds of characters as AWS's tokens. */
export const TOKEN = createHash('shake256', { outputLength: 299 }).update('token').digest('base64');
export const POOL = 'eu-west-1_AbCdEf123';
export const REGION = 'eu-west-1';

/** The files and variables of a simulated machine. They replace those of the machine that runs the tests. */
export interface Machine {
  readonly config?: string;
  readonly credentials?: string;
  readonly env?: Record<string, string>;
}

/** Replaces the AWS config files and all AWS_* variables until the end of the test. Returns the home folder. */
export function onMachine({ config, credentials, env = {} }: Machine): string {
  const home = mkdtempSync(join(tmpdir(), 'aws-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', home);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  for (const [name, text] of Object.entries({ config, credentials })) {
    const file = join(home, name);
    vi.stubEnv(name === 'config' ? 'AWS_CONFIG_FILE' : 'AWS_SHARED_CREDENTIALS_FILE', file);
    if (text !== undefined) writeFileSync(file, text);
  }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return home;
}

/** A machine with access keys in its environment. */
export const WITH_KEYS: Machine = {
  env: { AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET, AWS_SESSION_TOKEN: TOKEN },
};

/** Creates access to live pools, with an in-memory log. */
export function openAccess(options: Partial<LiveAccessOptions> = {}): { access: LiveAccess; log: string[] } {
  const log: string[] = [];
  const access = createLiveAccess({
    userAgent: 'cognito-userpool/0.0.0',
    mfaCode: () => Promise.resolve(undefined),
    log: (line) => void log.push(line),
    ...options,
  });
  return { access, log };
}

/** On a machine with access keys, opens a gateway to the given endpoint. */
export async function openGateway(
  endpoint: string,
  { requestTimeout, ...options }: Partial<LiveAccessOptions & Pick<Connection, 'requestTimeout'>> = {},
): Promise<{ gateway: PoolGateway; log: string[] }> {
  onMachine(WITH_KEYS);
  const { access, log } = openAccess(options);
  return { gateway: await access.connect({ region: REGION, endpoint, requestTimeout }), log };
}

/** Returns the error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<LiveError> {
  const error = await promise.then(
    () => new Error('It went well.'),
    (thrown: unknown) => thrown,
  );
  if (!isLiveError(error)) throw error;
  return error;
}

/** Makes the SDK retry without pauses. */
export function withoutBackoff(): void {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
}

/**
 * Returns the parts of a secret that the given text contains. Parts have 20 characters and match with or without `+`,
 * `/` and `=`.
 */
export function piecesIn(text: string, secret: string): string[] {
  const length = Math.min(20, secret.length);
  return [secret, secret.replace(/\W/g, '')].flatMap((whole) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, i) => whole.slice(i, i + length)).filter(
      (piece) => text.includes(piece),
    ),
  );
}
