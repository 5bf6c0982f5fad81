import { expect, it } from 'vitest';
import { networkFailureIn, networkFailureOf } from '../../../live/src/aws/network-failure.ts';

it.each([
  [{ code: 'ECONNREFUSED' }, 'ECONNREFUSED', true],
  [{ code: 'ETIMEDOUT', syscall: 'connect' }, 'ETIMEDOUT', true],
  [{ code: 'ETIMEDOUT' }, 'ETIMEDOUT', false],
  [{ code: 'ETIMEDOUT', errors: [{ syscall: 'connect' }, { syscall: 'connect' }] }, 'ETIMEDOUT', true],
  [{ code: 'ETIMEDOUT', errors: [{ syscall: 'connect' }, { syscall: 'read' }] }, 'ETIMEDOUT', false],
  [{ code: 'ETIMEDOUT', errors: [] }, 'ETIMEDOUT', false],
  [{ name: 'TimeoutError', code: 'ECONNRESET' }, 'ECONNRESET', false],
  [{ name: 'TimeoutError' }, 'TimeoutError', false],
  [{ code: 'CERT_HAS_EXPIRED' }, 'CERT_HAS_EXPIRED', true],
  [{ code: 'EPIPE', syscall: 'write' }, 'EPIPE', false],
  [{ code: 'EUNHEARDOF', syscall: 'connect' }, 'EUNHEARDOF', true],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'ERR_SSL_WRONG_VERSION_NUMBER', false],
  [{ code: 'EPROTO', syscall: 'write' }, 'EPROTO', false],
  [{ code: 'ERR_SSL_ODDITY' }, 'ERR_SSL_ODDITY', false],
  [{ code: 'HPE_INVALID_CONSTANT' }, 'HPE_INVALID_CONSTANT', false],
])('%j is %s, and the request never arrived: %s', (error, code, neverArrived) => {
  expect(networkFailureOf(error)).toMatchObject({ code, neverArrived });
});

it.each([
  undefined,
  null,
  'ENOTFOUND',
  {},
  { code: 400 },
  { code: 'ENOENT', syscall: 'open' },
  { name: 'InvalidParameterException' },
  new Error('ECONNRESET'),
])('%j is not a network failure', (thrown) => {
  expect(networkFailureOf(thrown)).toBeUndefined();
});

it('the code and the host are found in an error message', () => {
  expect(networkFailureIn('Error: getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com')).toEqual({
    code: 'ENOTFOUND',
    host: 'portal.sso.eu-west-1.amazonaws.com',
    neverArrived: true,
  });
  expect(networkFailureIn('Could not load credentials from AWS_PROFILE')).toBeUndefined();
});
