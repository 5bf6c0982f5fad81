const MAX_LENGTH = 600;

/** `cognito-idp:UpdateUserPool` and the like. An ARN never fits: nothing in it has a capital right behind a colon. */
const ACTION = /(?<![\w.:/-])[a-z][a-z0-9-]*:[A-Z][A-Za-z]+\b/;

/**
 * A message of the service made fit to be shown: who the caller is (role, session, user), access keys and what a
 * signature was made of are taken out, white space is evened out.
 * @example said('User: arn:aws:sts::1:assumed-role/Dev/me is not authorized') // 'The caller is not authorized.'
 */
export function redactMessage(message: unknown): string {
  if (typeof message !== 'string' || message === 'UnknownError') return '';
  const text = message
    .replace(/\bThe (?:Canonical String|String-to-Sign)\b[^]*$/i, '')
    .replace(/\b(x-amz-security-token|aws_session_token|aws_secret_access_key)\b["']?\s*[:=]\s*\S+/gi, '$1: (hidden)')
    .replace(/\bUser: \S+/g, 'The caller')
    .replace(/\barn:aws[\w-]*:(?:sts|iam)::\d*:(?:assumed-role|federated-user|user)\/[^\s"',;)]+/g, 'the caller')
    .replace(/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g, '(access key)')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The IAM action that a message names, if it names one. */
export function namedAction(message: unknown): string | undefined {
  return typeof message === 'string' ? ACTION.exec(message)?.[0] : undefined;
}

/** A name from outside as a code: without its namespace, and `Unknown` if it is not a name. */
export function plainCode(name: unknown): string {
  const code = typeof name === 'string' ? name.replace(/^.*#/, '') : '';
  return /^[\w.]{1,80}$/.test(code) ? code : 'Unknown';
}
