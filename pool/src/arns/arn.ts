/** The parts of an Amazon Resource Name: `arn:partition:service:region:account:resource`. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty for a resource of no region, such as a role. */
  readonly region: string;
  readonly account: string;
  /** Everything behind the account, colons and slashes included. */
  readonly resource: string;
}

/** Takes an ARN apart. @returns undefined for a text that has not its six parts */
export function parseArn(text: string): Arn | undefined {
  const [scheme, partition, service, region, account, ...resource] = text.split(':');
  if (scheme !== 'arn' || resource.length === 0) return undefined;
  return {
    partition: partition ?? '',
    service: service ?? '',
    region: region ?? '',
    account: account ?? '',
    resource: resource.join(':'),
  };
}

/** The partition of AWS that a region belongs to. Source: the names of AWS's regions. */
export function partitionOf(region: string): string {
  return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

const partitions: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];
