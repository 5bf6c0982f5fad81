import * as l10n from '@vscode/l10n';
import { partitionOf, type Arn } from './arn.ts';
import { arnKinds } from './kinds.ts';
import { arnForm, type ArnMismatch } from './mismatch.ts';

/** An ARN that does not match its setting. */
export interface ArnMismatchAt {
  /** The name that messages use for the setting. */
  readonly member: string;
  readonly arn: Arn;
  /** The expected resource type. SES identities have separate rules and messages. */
  readonly kind: typeof arnKinds.function | typeof arnKinds.role | typeof arnKinds.key;
  readonly region: string | undefined;
}

/** Returns a sentence that describes a mismatch. */
export function describeArnMismatch(mismatch: ArnMismatch, at: ArnMismatchAt): string {
  const { member, arn, region = '' } = at;
  switch (mismatch) {
    case 'kind':
      return describeKind(at);
    case 'region':
      return describeRegion(at, region);
    case 'partition':
      return l10n.t(
        '{0} is in the partition {1}, but {2} is in {3}.',
        member,
        arn.partition,
        region,
        partitionOf(region) ?? '',
      );
  }
}

function describeKind({ member, arn, kind, region }: ArnMismatchAt): string {
  const form = arnForm(kind, region);
  switch (kind.service) {
    case 'lambda':
      return l10n.t('{0} must be the ARN of a Lambda function.\nUse the form {1}.', member, form);
    case 'iam':
      return l10n.t('{0} must be the ARN of an IAM role.\nUse the form {1}.', member, form);
    case 'kms':
      return arn.resource.startsWith('alias/')
        ? l10n.t('{0} must be the ARN of a KMS key, not of an alias.\nUse the form {1}.', member, form)
        : l10n.t('{0} must be the ARN of a KMS key.\nUse the form {1}.', member, form);
  }
}

function describeRegion({ member, arn, kind }: ArnMismatchAt, region: string): string {
  if (kind === arnKinds.key) {
    return arn.region === ''
      ? l10n.t('{0} has no Region; the KMS key must be in {1}.', member, region)
      : l10n.t('{0} is a KMS key in {1}, but the pool is in {2}.', member, arn.region, region);
  }
  return arn.region === ''
    ? l10n.t('{0} has no Region; the Lambda function must be in {1}.', member, region)
    : l10n.t('{0} is a Lambda function in {1}, but the pool is in {2}.', member, arn.region, region);
}
