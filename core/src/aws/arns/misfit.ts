import { hasAccount, parseArn, partitionOf, type Arn } from './arn.ts';
import { arnKinds, type ArnKind } from './kinds.ts';

/** What of an ARN does not fit where it stands. `kind`: it names another sort of resource. */
export type Misfit = 'kind' | 'region' | 'partition';

/**
 * What first of an ARN does not fit a member that takes a sort of ARN.
 * @param region the pool's; where it is undefined or none of AWS's, only the sort is looked at
 */
export function misfitOf(arn: Arn, kind: ArnKind, region: string | undefined): Misfit | undefined {
  if (arn.service !== kind.service || !kind.resource.test(arn.resource)) return 'kind';
  const partition = region === undefined ? undefined : partitionOf(region);
  if (partition === undefined) return undefined;
  if (kind.regional && arn.region !== region) return 'region';
  return arn.partition === partition ? undefined : 'partition';
}

/** Whether a text is an ARN of a sort, of whatever region, partition and account, in characters that a pool takes. */
export function isArnOf(text: string, kind: ArnKind): boolean {
  const arn = text.length <= LONGEST && /^[\w+=/,.@:-]*$/.test(text) ? parseArn(text) : undefined;
  return arn !== undefined && hasAccount(arn) && misfitOf(arn, kind, undefined) === undefined;
}

/** The form of a sort of ARN, with a name and an account to be filled in. @param region the pool's */
export function arnForm(kind: ArnKind, region: string | undefined): string {
  const partition = (region === undefined ? undefined : partitionOf(region)) ?? 'aws';
  const place = kind.regional ? (region ?? 'region') : '';
  return `arn:${partition}:${kind.service}:${place}:account:${kind.example}`;
}

/**
 * The function in the ARN under which API Gateway invokes it, which tools show beside the function's own.
 * @example arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:…:function:name/invocations
 * @returns the function's own ARN; undefined for another ARN
 */
export function invokedFunction({ service, account, resource }: Arn): string | undefined {
  if (service !== 'apigateway' || account !== 'lambda' || !resource.endsWith(INVOCATIONS)) return undefined;
  const own = resource.slice(resource.indexOf('/arn:') + 1, -INVOCATIONS.length);
  return isArnOf(own, arnKinds.function) ? own : undefined;
}

/** Source: the service's model, as the characters are. */
const LONGEST = 2048;
const INVOCATIONS = '/invocations';
