import { DescribeUserPoolRequest$, type DescribeUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { describe } from '../state/describe.ts';
import { read, type Operation } from './service.ts';

/** Implements DescribeUserPool. */
export const describeUserPool: Operation = ({ store }, region, body) => {
  const { UserPoolId } = read(DescribeUserPoolRequest$, body) as DescribeUserPoolRequest;
  return { UserPool: describe(store.find(UserPoolId, region)) };
};
