import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { serialization, ServiceError } from '../errors.ts';
import { operations } from '../operations/index.ts';
import type { Operation } from '../operations/service.ts';
import { contentType } from './answer.ts';
import type { Call, Credential } from './call.ts';

/** A call that may go on to its operation. */
export interface AdmittedCall {
  readonly operation: Operation;
  readonly credential: Credential;
}

/**
 * Checks what comes before an operation, once the body is there: signature, target, key, JSON.
 *
 * @param accessKeyIds the access keys that exist; any if left out
 * @throws ServiceError the answer to a call that is not to go on
 */
export function admit({ headers }: IncomingMessage, call: Call, accessKeyIds?: readonly string[]): AdmittedCall {
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
 * Checks what can be told before the body is read: who asks, address, protocol. A web page can send anything to a port of
 * this machine: under a name that it made point here, or with a body that a browser asks no leave for.
 * @throws ServiceError the answer to whom the sandbox has nothing to say
 */
export function refuseStrangers({ method, url, headers }: IncomingMessage): void {
  refuseOtherHosts(headers.host);
  if (headers.origin !== undefined) {
    throw new ServiceError('AccessDeniedException', 'The sandbox does not answer web pages', 403);
  }
  if (method !== 'POST' || url !== '/' || headers['content-type'] !== contentType) {
    throw new ServiceError('UnknownOperationException', `Not a POST of ${contentType} to /`, 404);
  }
}

function refuseOtherHosts(host = ''): void {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host)) {
    throw new ServiceError('AccessDeniedException', `The sandbox does not answer for ${host}`, 403);
  }
}

function checkSignature(headers: IncomingHttpHeaders, credential: Credential | undefined): Credential {
  if (headers.authorization === undefined)
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  if (!credential) {
    throw new ServiceError('IncompleteSignatureException', whatIsMissing(headers));
  }
  if (credential.service !== 'cognito-idp') {
    throw new ServiceError(
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'cognito-idp'.",
    );
  }
  return credential;
}

/** The words that AWS services have for a header that lacks parts of a signature (recorded). */
function whatIsMissing(headers: IncomingHttpHeaders): string {
  const header = headers.authorization ?? '';
  const parts = ['Credential', 'Signature', 'SignedHeaders']
    .filter((part) => !header.includes(`${part}=`))
    .map((part) => `Authorization header requires '${part}' parameter.`);
  const isDated = headers['x-amz-date'] !== undefined || headers.date !== undefined;
  if (!isDated) parts.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  return [...parts, `Authorization=${header.split(' ')[0] ?? ''}`].join(' ');
}
