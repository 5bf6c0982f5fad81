/** Takes the secrets of a connection out of a text. */
export type Hide = (text: string) => string;

/** An access key id has so many characters, and everything else is longer; a shorter text may be any word. */
const SHORTEST = 16;

const HIDDEN = '(hidden)';

/**
 * Takes credentials out of texts. The service repeats the session token where a signature does not fit, and whatever it
 * was sent where an endpoint is somebody else's.
 */
export function hiding(credentials: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}): Hide {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = credentials;
  const secrets = [accessKeyId, secretAccessKey, sessionToken].filter(({ length }) => length >= SHORTEST);
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text);
}
