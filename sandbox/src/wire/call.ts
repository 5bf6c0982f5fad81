import type { IncomingHttpHeaders } from 'node:http';

/** The scope of a request's signature. The signature itself is neither verified nor stored. */
export interface Credential {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

/** A received request, as far as it could be parsed. */
export interface Call {
  /** The operation's name, or an empty string if there is none. */
  readonly operation: string;
  readonly rawBody: string;
  /** The parsed body, or undefined if it is not JSON. */
  readonly body: unknown;
  /** Undefined if the request is not signed. */
  readonly credential: Credential | undefined;
}

const target = /^AWSCognitoIdentityProviderService\.(?<operation>\w+)$/u;
const authorization =
  /^AWS4-HMAC-SHA256 Credential=(?<accessKeyId>[^/\s]+)\/\d{8}\/(?<region>[\w-]+)\/(?<service>[\w-]+)\/aws4_request\b/u;

/** Parses a request's headers and body. Never throws. */
export function readCall(headers: IncomingHttpHeaders, rawBody: string): Call {
  return {
    operation: target.exec(String(headers['x-amz-target'] ?? ''))?.groups?.operation ?? '',
    rawBody,
    body: parse(rawBody),
    credential: readCredential(headers.authorization),
  };
}

function readCredential(header = ''): Credential | undefined {
  const { accessKeyId, region, service } = authorization.exec(header)?.groups ?? {};
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
