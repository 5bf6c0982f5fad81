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

/** Puts the parts together again: the reverse of {@link parseArn}. */
export function formatArn({ partition, service, region, account, resource }: Arn): string {
  return ['arn', partition, service, region, account, resource].join(':');
}

/** Whether the account is a number, which every ARN in a pool's configuration must have. Source: the service's model. */
export function hasAccount({ account }: Arn): boolean {
  return /^\d+$/.test(account);
}
