import type { Facts } from './facts.ts';

/** What a failure of the network means to the user. */
export interface NetworkWords {
  /** No connection came about, so that no request can have arrived. */
  readonly neverArrived: boolean;
  readonly text: (facts: Facts, code: string) => string;
}

const unknownHost: NetworkWords = {
  neverArrived: true,
  text: (f) =>
    `${f.host} could not be found. Check the network, VPN and DNS, ${
      f.connection.endpoint === undefined
        ? `and that ${f.connection.region} is an AWS region`
        : 'and the address in the setting `userpool.endpoint`'
    }.`,
};

const noRoute: NetworkWords = {
  neverArrived: false,
  text: (f) => `${f.host} cannot be reached from here. Check the network and VPN.`,
};

const brokenOff: NetworkWords = {
  neverArrived: false,
  text: (f) => `The connection to ${f.host} broke off before the whole answer came. Check the network and try again.`,
};

const tooLate: NetworkWords = {
  neverArrived: false,
  text: (f) => `${f.host} did not answer in time. Check the network, VPN and proxy, and try again.`,
};

const mistrusted: NetworkWords = {
  neverArrived: true,
  text: (f, code) =>
    `${f.host} shows a certificate that this machine does not trust (${code}). Behind a proxy that inspects traffic, name a file with the proxy’s certificate in the setting \`userpool.caBundle\`.`,
};

const notTls: NetworkWords = {
  neverArrived: true,
  text: (f, code) =>
    `No secure connection to ${f.host} came about (${code}). An endpoint without TLS needs an address with http://.`,
};

/** By the system's or the SDK's name for the failure (Node.js: Common system errors, OpenSSL error codes). */
export const NETWORK_WORDS: ReadonlyMap<string, NetworkWords> = new Map<string, NetworkWords>([
  ['ENOTFOUND', unknownHost],
  ['EAI_AGAIN', unknownHost],
  [
    'ECONNREFUSED',
    {
      neverArrived: true,
      text: (f) =>
        f.connection.endpoint === undefined
          ? `${f.host} refuses the connection. Check VPN, firewall and proxy.`
          : `Nothing answers at ${f.host}. Start the endpoint there, or clear the setting \`userpool.endpoint\`.`,
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

/** For a network failure that is not in the table. */
export const OTHER_NETWORK_WORDS: NetworkWords = {
  neverArrived: false,
  text: (f, code) => `The call to ${f.host} failed (${code}). Check the network, VPN and proxy, and try again.`,
};
