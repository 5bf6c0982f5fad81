import type { IncomingMessage } from 'node:http';
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
 * Checks all that comes before an operation: address, protocol, signature, target, JSON.
 * Throws the ServiceError that answers a call which is not to go on.
 */
export function admit({ method, url, headers }: IncomingMessage, call: Call): AdmittedCall {
  refuseOtherHosts(headers.host);
  if (method !== 'POST' || url !== '/' || headers['content-type'] !== contentType) {
    throw new ServiceError('UnknownOperationException', `Not a POST of ${contentType} to /`, 404);
  }
  const operation = operations.get(call.operation);
  if (!operation) throw new ServiceError('UnknownOperationException', `Unknown operation: ${call.operation}`);
  const credential = checkSignature(headers.authorization, call.credential);
  if (call.body === undefined) throw serialization('The request body is not JSON');
  return { operation, credential };
}

/** A web page must not reach the sandbox under a name that it made point to this machine. */
function refuseOtherHosts(host = ''): void {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host)) {
    throw new ServiceError('AccessDeniedException', `The sandbox does not answer for ${host}`, 403);
  }
}

function checkSignature(header: string | undefined, credential: Credential | undefined): Credential {
  if (header === undefined)
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  if (!credential) {
    throw new ServiceError('IncompleteSignatureException', 'Authorization header needs an AWS4-HMAC-SHA256 Credential');
  }
  if (credential.service !== 'cognito-idp') {
    throw new ServiceError(
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'cognito-idp'.",
    );
  }
  return credential;
}
