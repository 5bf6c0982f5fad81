/** The parts of an Amazon Resource Name: `arn:partition:service:region:account:resource`. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** The Region; empty for a global resource, such as a role. */
  readonly region: string;
  readonly account: string;
  /** The rest of the ARN after the account, which may contain colons and slashes. */
  readonly resource: string;
}

/**
 * Parses an ARN.
 * @returns undefined if the text does not have all six parts
 */
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

/** Joins the parts of an ARN. The inverse of {@link parseArn}. */
export function formatArn({ partition, service, region, account, resource }: Arn): string {
  return ['arn', partition, service, region, account, resource].join(':');
}

/** Whether the account is a number, as in every ARN in a pool's configuration. Source: the service model. */
export function hasAccount({ account }: Arn): boolean {
  return /^\d+$/.test(account);
}

/**
 * Returns the AWS partition of a Region. Source: the endpoint rules of the AWS SDK.
 * @returns undefined if the text does not match any AWS Region, for example the Region of a local emulator
 */
export function partitionOf(region: string): string | undefined {
  return partitions.find(([, form]) => form.test(region))?.[0];
}

const partitions: readonly (readonly [partition: string, form: RegExp])[] = [
  ['aws', /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/],
  ['aws-cn', /^cn-\w+-\d+$/],
  ['aws-us-gov', /^us-gov-\w+-\d+$/],
  ['aws-iso', /^us-iso-\w+-\d+$/],
  ['aws-iso-b', /^us-isob-\w+-\d+$/],
  ['aws-iso-e', /^eu-isoe-\w+-\d+$/],
  ['aws-iso-f', /^us-isof-\w+-\d+$/],
  ['aws-eusc', /^eusc-\w+-\w+-\d+$/],
];
