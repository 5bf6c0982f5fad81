import { NETWORK_ERRORS } from './error-messages/network.ts';

/** A network failure below the HTTP level. */
export interface NetworkFailure {
  readonly code: string;
  /** The host that could not be resolved, if the error contains it. */
  readonly host: string | undefined;
  /** Whether it is certain that no request was sent. */
  readonly neverArrived: boolean;
}

interface SystemError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly hostname?: unknown;
  readonly errors?: readonly SystemError[];
}

/** Returns the network failure in a thrown value, or undefined for other errors. */
export function networkFailureOf(thrown: unknown): NetworkFailure | undefined {
  const error = (thrown ?? {}) as SystemError;
  const code = [error.code, error.name].find(
    (name) => typeof name === 'string' && (isNetworkCode(name) || isConnecting(error.syscall)),
  );
  if (typeof code !== 'string') return undefined;
  const host = typeof error.hostname === 'string' ? error.hostname : undefined;
  return { code, host, neverArrived: neverArrived(error) || (NETWORK_ERRORS.get(code)?.neverArrived ?? false) };
}

/** Returns the network failure in a message. The SSO provider reports errors as text that contains the code. */
export function networkFailureIn(message: string): NetworkFailure | undefined {
  const code = message.match(/\b[A-Z][A-Z_]{4,}\b/g)?.find((word) => NETWORK_ERRORS.has(word));
  if (code === undefined) return undefined;
  return { code, host: hostIn(message), neverArrived: true };
}

function hostIn(message: string): string | undefined {
  const parts = (message.match(/[\w.-]+/g) ?? []).map((word) => word.replace(/\.$/, ''));
  return parts.find((word) => /\w\.amazonaws\.com(?:\.cn)?$/.test(word));
}

/** Whether a code identifies a network failure. Other system codes, such as ENOENT, do not. */
function isNetworkCode(name: string): boolean {
  return NETWORK_ERRORS.has(name) || /^(?:HPE|ERR_(?:SSL|TLS|HTTP|STREAM|SOCKET))_/.test(name);
}

function isConnecting(syscall: unknown): boolean {
  return syscall === 'connect' || syscall === 'getaddrinfo';
}

/**
 * Whether the request is known not to have arrived. If several addresses of a host were tried, checks the error for
 * each of them.
 */
function neverArrived({ syscall, errors = [] }: SystemError): boolean {
  return isConnecting(syscall) || (errors.length > 0 && errors.every(neverArrived));
}
