import { hasAccount, parseArn, partitionOf, type Arn } from './arn.ts';
import { arnKinds, type ArnKind } from './kinds.ts';

/** The part of an ARN that does not match its setting. `kind`: it names another kind of resource. */
export type ArnMismatch = 'kind' | 'region' | 'partition';

/**
 * Finds the first mismatch of an ARN and the kind of ARN that a setting takes.
 * @param region the pool's region; if it is undefined or not an AWS region, only the kind is compared
 */
export function findArnMismatch(arn: Arn, kind: ArnKind, region: string | undefined): ArnMismatch | undefined {
  if (arn.service !== kind.service || !kind.resource.test(arn.resource)) return 'kind';
  const partition = region === undefined ? undefined : partitionOf(region);
  if (partition === undefined) return undefined;
  if (kind.regional && arn.region !== region) return 'region';
  return arn.partition === partition ? undefined : 'partition';
}

/** Whether a string is an ARN of a kind, in any region, partition and account, with characters that a pool accepts. */
export function isArnOf(text: string, kind: ArnKind): boolean {
  const arn = text.length <= MAX_ARN_LENGTH && /^[\w+=/,.@:-]*$/.test(text) ? parseArn(text) : undefined;
  return arn !== undefined && hasAccount(arn) && findArnMismatch(arn, kind, undefined) === undefined;
}

/** Returns the form of a kind of ARN, with placeholders for name and account. @param region the pool's region */
export function arnForm(kind: ArnKind, region: string | undefined): string {
  const partition = (region === undefined ? undefined : partitionOf(region)) ?? 'aws';
  const place = kind.regional ? (region ?? 'region') : '';
  return `arn:${partition}:${kind.service}:${place}:account:${kind.example}`;
}

/**
 * Returns the function in an ARN for invocation by API Gateway, which tools show next to the function's own ARN.
 * @example arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:…:function:name/invocations
 * @returns the function's own ARN; undefined for another ARN
 */
export function invokedFunction({ service, account, resource }: Arn): string | undefined {
  if (service !== 'apigateway' || account !== 'lambda' || !resource.endsWith(INVOCATIONS)) return undefined;
  const own = resource.slice(resource.indexOf('/arn:') + 1, -INVOCATIONS.length);
  return isArnOf(own, arnKinds.function) ? own : undefined;
}

/** Source: the service's model, like the allowed characters. */
const MAX_ARN_LENGTH = 2048;
const INVOCATIONS = '/invocations';
