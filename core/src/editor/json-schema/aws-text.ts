import type { RequestSpec } from '../../resources/request-spec.ts';
import { documentation } from '../../resources/sdk/documentation.generated.ts';

const REFERENCE = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';

/** Returns AWS's description of a structure or of one of its members, as Markdown. Empty if AWS has no description. */
export function awsText(structure: string, member?: string): string {
  const key = member === undefined ? structure : `${structure}.${member}`;
  const text = Object.hasOwn(documentation, key) ? documentation[key] : undefined;
  return text ?? '';
}

/**
 * The maximum length of a description, in characters. Each hover links to the AWS reference, which has the complete
 * text.
 */
const MAX_SUMMARY_LENGTH = 320;

/** Returns the first sentences of AWS's description of a structure member. */
export function awsSummary(structure: string, member: string): string {
  const [paragraph = ''] = awsText(structure, member).split('\n\n');
  const sentences = paragraph.split(/(?<=[.!?])\s+(?=[A-Z`*[])/);
  const kept = sentences.filter(
    (sentence, i) =>
      i === 0 || (!sentence.endsWith(':') && sentences.slice(0, i + 1).join(' ').length <= MAX_SUMMARY_LENGTH),
  );
  return kept.join(' ').replace(/:$/, '.');
}

/** Returns the URL of the AWS API reference for a structure member. */
export function awsPage({ shape, operation }: RequestSpec, structure: string, member: string): string {
  if (structure !== shape.name)
    return `${REFERENCE}/API_${structure}.html#CognitoUserPools-Type-${structure}-${member}`;
  return `${REFERENCE}/API_${operation}.html#CognitoUserPools-${operation}-request-${member}`;
}
