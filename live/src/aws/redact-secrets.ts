import type { Profiles } from './profiles.ts';
import { secretFinder } from './secret-finder.ts';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/**
 * No access key id is shorter, and secret keys and tokens are longer. A shorter secret, as an external id may be, is left
 * as it is, since it may be any word; and so is a shorter piece of a secret.
 */
const MIN_SECRET_LENGTH = 16;

const HIDDEN = '(hidden)';

/** A setting that names the file of a secret holds a path, which a message has to show. */
const SECRET_SETTING = /^(?!.*_file$).*(?:secret|token|access_key|external_id|password)/i;

/** What credentials are made of. */
interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/**
 * Takes the credentials of a connection out of texts. The service repeats the session token where a signature does not
 * fit, and an endpoint that is somebody else's may repeat whatever it was sent.
 */
export function createRedactor({ accessKeyId, secretAccessKey, sessionToken = '' }: Credentials): Redact {
  return redactorOf([accessKeyId, secretAccessKey, sessionToken]);
}

/** The same for all that the machine's profiles and environment hold, before it is known whose credentials they are. */
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
