import type { Profiles } from './profiles.ts';

/** Takes secrets out of a text. */
export type Hide = (text: string) => string;

/** An access key id has so many characters, and everything else is longer; a shorter text may be any word. */
const SHORTEST = 16;

const HIDDEN = '(hidden)';

const SECRET_SETTING = /secret|token|access_key|external_id|password/i;

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
export function hiding({ accessKeyId, secretAccessKey, sessionToken = '' }: Credentials): Hide {
  return hidingAll([accessKeyId, secretAccessKey, sessionToken]);
}

/** The same for all that the machine's profiles and environment hold, before it is known whose credentials they are. */
export function hidingAllOf(profiles: Profiles): Hide {
  const settings = [...profiles.values()].flatMap((profile) => Object.entries(profile));
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith('AWS_'));
  const secrets = [...settings, ...variables].filter(([name]) => SECRET_SETTING.test(name));
  return hidingAll(secrets.map(([, value = '']) => value));
}

function hidingAll(texts: readonly string[]): Hide {
  const secrets = texts.filter(({ length }) => length >= SHORTEST).sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text);
}
