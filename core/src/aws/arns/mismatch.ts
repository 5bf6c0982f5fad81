import { SANDBOX_REGION } from '../pool-ids/index.ts';
import { hasAccount, parseArn, partitionOf, type Arn } from './arn.ts';
import { arnKinds, type ArnKind } from './kinds.ts';

/** The part of an ARN that does not match its setting. `kind` means that the resource type is wrong. */
export type ArnMismatch = 'kind' | 'region' | 'partition';

/**
 * Returns the first mismatch between an ARN and the resource type that a setting expects.
 * @param region the pool's Region; if it is undefined or neither an AWS Region nor the sandbox's, only the resource
 * type is compared
 */
export function findArnMismatch(arn: Arn, kind: ArnKind, region: string | undefined): ArnMismatch | undefined {
  if (arn.service !== kind.service || !kind.resource.test(arn.resource)) return 'kind';
  const partition = region === undefined ? undefined : partitionOf(region);
  if (partition === undefined && region !== SANDBOX_REGION) return undefined;
  if (kind.regional && arn.region !== region) return 'region';
  return partition === undefined || arn.partition === partition ? undefined : 'partition';
}

/** Whether the text is an ARN of the given resource type. Accepts any Region, partition and account. */
export function isArnOf(text: string, kind: ArnKind): boolean {
  const arn = text.length <= MAX_ARN_LENGTH && /^[\w+=/,.@:-]*$/.test(text) ? parseArn(text) : undefined;
  return arn !== undefined && hasAccount(arn) && findArnMismatch(arn, kind, undefined) === undefined;
}

/**
 * Returns the expected form of an ARN, with placeholders for name and account.
 * @param region the pool's Region
 */
export function arnForm(kind: ArnKind, region: string | undefined): string {
  const partition = (region === undefined ? undefined : partitionOf(region)) ?? 'aws';
  const place = kind.regional ? (region ?? 'region') : '';
  return `arn:${partition}:${kind.service}:${place}:account:${kind.example}`;
}

/**
 * Returns the function ARN inside an API Gateway invocation ARN. Some tools show both ARNs next to each other.
 * @example arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:…:function:name/invocations
 * @returns undefined for other ARNs
 */
export function invokedFunction({ service, account, resource }: Arn): string | undefined {
  if (service !== 'apigateway' || account !== 'lambda' || !resource.endsWith(INVOCATIONS)) return undefined;
  const own = resource.slice(resource.indexOf('/arn:') + 1, -INVOCATIONS.length);
  return isArnOf(own, arnKinds.function) ? own : undefined;
}

/** Source: the service model. It also limits the allowed characters. */
const MAX_ARN_LENGTH = 2048;
const INVOCATIONS = '/invocations';
