import * as l10n from '@vscode/l10n';
import { partitionOf, type Arn } from './arn.ts';
import { arnKinds } from './kinds.ts';
import { arnForm, type Misfit } from './misfit.ts';

/** An ARN that does not fit the member which it stands in. */
export interface MisfitAt {
  /** The member, as a message names it. */
  readonly member: string;
  readonly arn: Arn;
  /** What the member takes. An SES identity has rules of its own, with their own words. */
  readonly kind: typeof arnKinds.function | typeof arnKinds.role | typeof arnKinds.key;
  /** The pool's. */
  readonly region: string | undefined;
}

/** A misfit as a sentence about the member. */
export function sayMisfit(misfit: Misfit, at: MisfitAt): string {
  const { member, arn, region = '' } = at;
  switch (misfit) {
    case 'kind':
      return sayKind(at);
    case 'region':
      return sayRegion(at, region);
    case 'partition':
      return l10n.t(
        '{0} is an ARN of the partition {1}, and {2} belongs to {3}.',
        member,
        arn.partition,
        region,
        partitionOf(region) ?? '',
      );
  }
}

function sayKind({ member, arn, kind, region }: MisfitAt): string {
  const form = arnForm(kind, region);
  switch (kind.service) {
    case 'lambda':
      return l10n.t('{0} must be the ARN of a Lambda function, in the form {1}.', member, form);
    case 'iam':
      return l10n.t('{0} must be the ARN of an IAM role, in the form {1}.', member, form);
    case 'kms':
      return arn.resource.startsWith('alias/')
        ? l10n.t('{0} must be the ARN of a KMS key, in the form {1}; this one is of an alias.', member, form)
        : l10n.t('{0} must be the ARN of a KMS key, in the form {1}.', member, form);
  }
}

/** Of a function or a key; a role is in no region, and in no wrong one. */
function sayRegion({ member, arn, kind }: MisfitAt, region: string): string {
  if (kind === arnKinds.key) {
    return arn.region === ''
      ? l10n.t('{0} names a KMS key in no region, and the pool is in {1}.', member, region)
      : l10n.t('{0} names a KMS key in {1}, and the pool is in {2}.', member, arn.region, region);
  }
  return arn.region === ''
    ? l10n.t('{0} names a Lambda function in no region, and the pool is in {1}.', member, region)
    : l10n.t('{0} names a Lambda function in {1}, and the pool is in {2}.', member, arn.region, region);
}
