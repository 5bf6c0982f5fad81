import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { serialization, ServiceError } from '../errors.ts';
import { operations } from '../operations/index.ts';
import type { Operation } from '../operations/service.ts';
import { contentType } from './answer.ts';
import type { Call, Credential } from './call.ts';

/** An authorized call. */
export interface AuthorizedCall {
  readonly operation: Operation;
  readonly credential: Credential;
}

/**
 * Checks a call's target, access key and JSON, and whether its signature is complete.
 *
 * @param accessKeyIds the valid access keys. Default: any
 * @throws ServiceError if the call is rejected
 */
export function authorize({ headers }: IncomingMessage, call: Call, accessKeyIds?: readonly string[]): AuthorizedCall {
  const operation = operations.get(call.operation);
  if (!operation) throw new ServiceError('UnknownOperationException', `Unknown operation: ${call.operation}`);
  const credential = checkSignature(headers, call.credential);
  if (accessKeyIds && !accessKeyIds.includes(credential.accessKeyId)) {
    throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  if (call.body === undefined) throw serialization('The request body is not JSON');
  return { operation, credential };
}

/**
 * Checks a request's host, origin and protocol before its body is read. Otherwise, a web page could send requests to a
 * local port through a host name that resolves to the loopback address, or with a body that needs no CORS preflight.
 * @throws ServiceError if the request is rejected
 */
export function rejectCrossOriginRequests({ method, url, headers }: IncomingMessage): void {
  rejectOtherHosts(headers.host);
  if (headers.origin !== undefined) {
    throw new ServiceError('AccessDeniedException', 'The sandbox does not answer web pages', 403);
  }
  if (method !== 'POST' || url !== '/' || headers['content-type'] !== contentType) {
    throw new ServiceError('UnknownOperationException', `Not a POST of ${contentType} to /`, 404);
  }
}

function rejectOtherHosts(host = ''): void {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host)) {
    throw new ServiceError('AccessDeniedException', `The sandbox does not answer for ${host}`, 403);
  }
}

function checkSignature(headers: IncomingHttpHeaders, credential: Credential | undefined): Credential {
  if (headers.authorization === undefined)
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  if (!credential) {
    throw new ServiceError('IncompleteSignatureException', describeMissingParts(headers));
  }
  if (credential.service !== 'cognito-idp') {
    throw new ServiceError(
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'cognito-idp'.",
    );
  }
  return credential;
}

/** Returns AWS's message for an incomplete signature (recorded). */
function describeMissingParts(headers: IncomingHttpHeaders): string {
  const header = headers.authorization ?? '';
  const parts = ['Credential', 'Signature', 'SignedHeaders']
    .filter((part) => !header.includes(`${part}=`))
    .map((part) => `Authorization header requires '${part}' parameter.`);
  const isDated = headers['x-amz-date'] !== undefined || headers.date !== undefined;
  if (!isDated) parts.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  return [...parts, `Authorization=${header.split(' ')[0] ?? ''}`].join(' ');
}
