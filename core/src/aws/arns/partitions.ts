/**
 * The partition of AWS that a region belongs to. Source: the endpoint rules of the AWS SDK.
 * @returns undefined for what has not the form of a region's name, such as the region of a local emulator
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
