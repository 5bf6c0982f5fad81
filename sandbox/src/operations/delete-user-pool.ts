import { DeleteUserPoolRequest$, type DeleteUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import { read, type Operation } from './service.ts';

/** Implements DeleteUserPool, which fails while the pool's DeletionProtection is ACTIVE. */
export const deleteUserPool: Operation = ({ store }, region, body) => {
  const { UserPoolId } = read(DeleteUserPoolRequest$, body) as DeleteUserPoolRequest;
  const { id, settings } = store.find(UserPoolId, region);
  if (settings.DeletionProtection === 'ACTIVE') {
    throw invalidParameter(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  }
  store.remove(id);
  // The response body is empty rather than an empty object (recorded).
  return undefined;
};
