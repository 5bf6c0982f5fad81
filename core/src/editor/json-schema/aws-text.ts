import { documentation } from '../../resources/pool/shape/documentation.generated.ts';
import { requestShape } from '../../resources/pool/shape/index.ts';

const REFERENCE = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';
const request = requestShape.kind === 'structure' ? requestShape.name : '';

/**
 * AWS's own text about a structure, or about a member of one, as Markdown.
 * @returns an empty text where AWS says nothing
 */
export function awsText(structure: string, member?: string): string {
  const key = member === undefined ? structure : `${structure}.${member}`;
  const text = Object.hasOwn(documentation, key) ? documentation[key] : undefined;
  return text ?? '';
}

/** The address of AWS's reference for a member of a structure. */
export function awsPage(structure: string, member: string): string {
  if (structure !== request) return `${REFERENCE}/API_${structure}.html#CognitoUserPools-Type-${structure}-${member}`;
  const operation = request.replace(/Request$/, '');
  return `${REFERENCE}/API_${operation}.html#CognitoUserPools-${operation}-request-${member}`;
}
