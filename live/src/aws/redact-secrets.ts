import type { Profiles } from './profiles.ts';
import { secretFinder } from './secret-finder.ts';

/** Removes secrets from a string. */
export type Redact = (text: string) => string;

/**
 * The length of the shortest access key IDs. Secret keys and tokens are longer. Shorter secrets (such as some external
 * IDs) and shorter parts of secrets are not redacted, because they can be ordinary words.
 */
const MIN_SECRET_LENGTH = 16;

const HIDDEN = '(hidden)';

/**
 * Matches settings that contain a secret. Does not match settings that contain a file path, because messages must show
 * the path.
 */
const SECRET_SETTING = /^(?!.*_file$).*(?:secret|token|access_key|external_id|password)/i;

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/**
 * Creates a function that removes a connection's credentials from a string. AWS repeats the session token if a
 * signature does not match, and third-party endpoints can repeat anything they receive.
 */
export function createRedactor({ accessKeyId, secretAccessKey, sessionToken = '' }: Credentials): Redact {
  return redactorOf([accessKeyId, secretAccessKey, sessionToken]);
}

/**
 * Creates a function that removes the secrets of all profiles and AWS environment variables. It is used while the
 * connection's own credentials are unknown.
 */
export function createMachineRedactor(profiles: Profiles): Redact {
  const settings = [...profiles.values()].flatMap((profile) => Object.entries(profile));
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith('AWS_'));
  const secrets = [...settings, ...variables].filter(([name]) => SECRET_SETTING.test(name));
  return redactorOf(secrets.map(([, value = '']) => value));
}

function redactorOf(texts: readonly string[]): Redact {
  const secrets = texts.filter(({ length }) => length >= MIN_SECRET_LENGTH);
  return secretFinder(secrets, MIN_SECRET_LENGTH, HIDDEN);
}
