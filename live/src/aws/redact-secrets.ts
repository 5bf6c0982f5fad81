import type { Profiles } from './profiles.ts';
import { secretFinder } from './secret-finder.ts';

/** Removes secrets from a string. */
export type Redact = (text: string) => string;

/**
 * The length of the shortest access key id; secret keys and tokens are longer. Shorter secrets, such as some external
 * ids, and shorter pieces of a secret are not redacted, because they may be ordinary words.
 */
const MIN_SECRET_LENGTH = 16;

const HIDDEN = '(hidden)';

/** Matches settings with a secret, but not those with the path of a file, which a message must show. */
const SECRET_SETTING = /^(?!.*_file$).*(?:secret|token|access_key|external_id|password)/i;

/** AWS credentials. */
interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/**
 * Creates a function that removes the credentials of a connection from texts. The service repeats the session token if
 * a signature does not match, and a third-party endpoint may repeat anything that it receives.
 */
export function createRedactor({ accessKeyId, secretAccessKey, sessionToken = '' }: Credentials): Redact {
  return redactorOf([accessKeyId, secretAccessKey, sessionToken]);
}

/** Creates a function that removes all secrets of the machine's profiles and environment, for use before sign-in. */
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
