import * as l10n from '@vscode/l10n';
import { hasAccount, partitionOf, type Arn } from '../../aws/arns/index.ts';
import { isPoolId, regionOf } from '../../aws/pool-ids/index.ts';
import { pageKinds, poolPage, type PageKind } from './kinds.ts';

/** A page of the AWS console. */
export interface ConsolePage {
  /** Its address, on one of the console's own hosts, whatever the file says. */
  readonly url: string;
  /** What opens, as a command. */
  readonly title: string;
}

/** The console's host in each partition of AWS that people outside of AWS sign in to. */
const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * The page of the resource that an ARN names.
 * @returns undefined for a sort of resource whose page is not known, and for a region whose name has not the form of AWS's
 */
export function consolePageOfArn(arn: Arn): ConsolePage | undefined {
  if (!hasAccount(arn)) return undefined;
  for (const kind of pageKinds) {
    const name = kind.service === arn.service ? kind.resource.exec(arn.resource)?.[1] : undefined;
    const host = kind.regional ? hostOf(arn.region, arn.partition) : hostIn(arn.partition);
    if (name === undefined || host === undefined || kind.regional === (arn.region === '')) continue;
    return { url: addressOf(kind, name, { host, region: arn.region }), title: kind.title(name, arn.account) };
  }
  return undefined;
}

/**
 * The page of a pool.
 * @param id a file's value, whatever it is
 * @returns undefined for a pool in a region whose name has not the form of AWS's, such as an emulator's or one in the sandbox
 */
export function consolePageOfPool(id: unknown): ConsolePage | undefined {
  const region = isPoolId(id) ? regionOf(id) : undefined;
  const host = region === undefined ? undefined : hostOf(region);
  if (!isPoolId(id) || region === undefined || host === undefined) return undefined;
  return {
    url: addressOf(poolPage, id, { host, region }),
    title: l10n.t('Open the user pool {0} in the AWS console', id),
  };
}

function addressOf(
  { path, fragment, regional }: PageKind,
  name: string,
  { host, region }: { readonly host: string; readonly region: string },
): string {
  const encoded = encodeURIComponent(name);
  const query = regional ? `?region=${encodeURIComponent(region)}` : '';
  return `https://${host}/${path(encoded)}${query}${fragment ? `#${fragment(encoded)}` : ''}`;
}

/** The host for a region; undefined also where an ARN names another partition than the region's. */
function hostOf(region: string, named?: string): string | undefined {
  const partition = partitionOf(region);
  return partition === undefined || (named !== undefined && named !== partition) ? undefined : hostIn(partition);
}

function hostIn(partition: string): string | undefined {
  return Object.hasOwn(hosts, partition) ? hosts[partition] : undefined;
}
