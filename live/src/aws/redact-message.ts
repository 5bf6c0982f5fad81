const MAX_LENGTH = 600;

/**
 * An IAM action such as `cognito-idp:UpdateUserPool`. Never matches an ARN, whose parts do not start with a capital
 * letter.
 */
const ACTION = /(?<![\w.:/-])[a-z][a-z0-9-]*:[A-Z][A-Za-z]+\b/;

/**
 * Removes secrets from a service message: the caller's identity (role, session, user), access keys and parts of
 * signatures. Collapses white space.
 * @example redactMessage('User: arn:aws:sts::1:assumed-role/Dev/me is not authorized') // 'The caller is not authorized.'
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

/** Returns the IAM action in a message, if any. */
export function namedAction(message: unknown): string | undefined {
  return typeof message === 'string' ? ACTION.exec(message)?.[0] : undefined;
}

/** Returns an untrusted exception name without its namespace, or `Unknown` if it is not a valid name. */
export function plainCode(name: unknown): string {
  const code = typeof name === 'string' ? name.replace(/^.*#/, '') : '';
  return /^[\w.]{1,80}$/.test(code) ? code : 'Unknown';
}
