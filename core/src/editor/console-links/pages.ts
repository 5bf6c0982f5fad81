import * as l10n from '@vscode/l10n';
import { hasAccount, partitionOf, type Arn } from '../../aws/arns/index.ts';
import { isPoolId, regionOf } from '../../aws/pool-ids/index.ts';
import { pageKinds, poolPage, type PageKind } from './kinds.ts';

/** A link to a page in the AWS console. */
export interface ConsolePage {
  /** The URL. Its host is always one of the console's hosts, regardless of what the file contains. */
  readonly url: string;
  /** The link title, in the imperative. */
  readonly title: string;
}

/** The console's host in each AWS partition that customers can use. */
const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * Returns the console page for the resource in an ARN.
 * @returns undefined if the page for the resource type is unknown or the Region does not match any AWS Region
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
 * Returns the console page for a pool.
 * @param id any value from a file
 * @returns undefined if the Region does not match any AWS Region, for example in an emulator or the sandbox
 */
export function consolePageOfPool(id: unknown): ConsolePage | undefined {
  if (!isPoolId(id)) return undefined;
  const region = regionOf(id);
  const host = hostOf(region);
  if (host === undefined) return undefined;
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

/** Returns the console's host for a Region, or undefined if the partition in the ARN is not the Region's partition. */
function hostOf(region: string, named?: string): string | undefined {
  const partition = partitionOf(region);
  return partition === undefined || (named !== undefined && named !== partition) ? undefined : hostIn(partition);
}

function hostIn(partition: string): string | undefined {
  return Object.hasOwn(hosts, partition) ? hosts[partition] : undefined;
}
