import type { RequestSpec } from '../../resources/request-spec.ts';
import { documentation } from '../../resources/sdk/documentation.generated.ts';

const REFERENCE = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';

/** Returns AWS's description of a structure or of one of its members, as Markdown. Empty if AWS has no description. */
export function awsText(structure: string, member?: string): string {
  const key = member === undefined ? structure : `${structure}.${member}`;
  const text = Object.hasOwn(documentation, key) ? documentation[key] : undefined;
  return text ?? '';
}

/** Returns the URL of the AWS API reference for a structure member. */
export function awsPage({ shape, operation }: RequestSpec, structure: string, member: string): string {
  if (structure !== shape.name)
    return `${REFERENCE}/API_${structure}.html#CognitoUserPools-Type-${structure}-${member}`;
  return `${REFERENCE}/API_${operation}.html#CognitoUserPools-${operation}-request-${member}`;
}
