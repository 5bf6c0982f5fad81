import * as l10n from '@vscode/l10n';
import type { Facts } from '../call-context.ts';

/** The description of a network failure for the user. */
export interface NetworkErrorDescription {
  /** Whether the failure can occur only before the connection is established, which proves that no request was sent. */
  readonly neverArrived: boolean;
  readonly text: (facts: Facts, code: string) => string;
}

const unknownHost: NetworkErrorDescription = {
  neverArrived: true,
  text: (f) =>
    f.connection.endpoint === undefined
      ? l10n.t(
          "Couldn't find {0}. Check the network, VPN and DNS, and that {1} is an AWS Region.",
          f.host,
          f.connection.region,
        )
      : l10n.t(
          "Couldn't find {0}. Check the network, VPN, DNS and the endpoint (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).",
          f.host,
        ),
};

const noRoute: NetworkErrorDescription = {
  neverArrived: false,
  text: (f) => l10n.t("Couldn't reach {0}. Check the network and VPN.", f.host),
};

const brokenOff: NetworkErrorDescription = {
  neverArrived: false,
  text: (f) =>
    l10n.t(
      'The connection to {0} was lost before the response was complete. Check the network, then try again.',
      f.host,
    ),
};

const tooLate: NetworkErrorDescription = {
  neverArrived: false,
  text: (f) => l10n.t("{0} didn't respond in time. Check the network, VPN and proxy, then try again.", f.host),
};

const mistrusted: NetworkErrorDescription = {
  neverArrived: true,
  text: (f, code) =>
    l10n.t(
      "The certificate of {0} isn't trusted ({1}). If a proxy inspects your traffic, set userpool.caBundle to a file with the proxy's certificate.",
      f.host,
      code,
    ),
};

/**
 * Can occur during the TLS handshake or on an established connection. The error code does not distinguish the two
 * cases.
 */
const notTls: NetworkErrorDescription = {
  neverArrived: false,
  text: (f, code) =>
    l10n.t(
      "Couldn't establish a secure connection to {0} ({1}). For an endpoint without TLS, use a URL that starts with http://.",
      f.host,
      code,
    ),
};

/** Network failures by error code (Node.js: common system errors, OpenSSL error codes; AWS SDK). */
export const NETWORK_ERRORS: ReadonlyMap<string, NetworkErrorDescription> = new Map<string, NetworkErrorDescription>([
  ['ENOTFOUND', unknownHost],
  ['EAI_AGAIN', unknownHost],
  [
    'ECONNREFUSED',
    {
      neverArrived: true,
      text: (f) =>
        f.connection.endpoint === undefined
          ? l10n.t('{0} refused the connection. Check the VPN, firewall and proxy.', f.host)
          : l10n.t(
              'Nothing is listening at {0}. Start the endpoint, or remove it (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).',
              f.host,
            ),
    },
  ],
  ['EHOSTUNREACH', noRoute],
  ['ENETUNREACH', noRoute],
  ['ENETDOWN', noRoute],
  ['ECONNRESET', brokenOff],
  ['ECONNABORTED', brokenOff],
  ['EPIPE', brokenOff],
  ['ERR_STREAM_PREMATURE_CLOSE', brokenOff],
  ['ETIMEDOUT', tooLate],
  ['TimeoutError', tooLate],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', mistrusted],
  ['SELF_SIGNED_CERT_IN_CHAIN', mistrusted],
  ['UNABLE_TO_GET_ISSUER_CERT', mistrusted],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', mistrusted],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', mistrusted],
  ['CERT_HAS_EXPIRED', mistrusted],
  ['CERT_NOT_YET_VALID', mistrusted],
  ['ERR_TLS_CERT_ALTNAME_INVALID', mistrusted],
  ['EPROTO', notTls],
  ['ERR_SSL_WRONG_VERSION_NUMBER', notTls],
]);

const OTHER_NETWORK_ERROR: NetworkErrorDescription = {
  neverArrived: false,
  text: (f, code) =>
    l10n.t('The request to {0} failed ({1}). Check the network, VPN and proxy, then try again.', f.host, code),
};

/**
 * Returns the description of a network failure.
 *
 * @param mayHaveArrived whether the request might have been sent, which rules out a failed TLS handshake
 */
export function describeNetworkError(code: string, mayHaveArrived: boolean): NetworkErrorDescription {
  const known = NETWORK_ERRORS.get(code);
  return known === undefined || (known === notTls && mayHaveArrived) ? OTHER_NETWORK_ERROR : known;
}
