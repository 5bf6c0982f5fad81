import type { Path } from '../../json/index.ts';
import type { Arn } from './arn.ts';
import type { ArnKind } from './kinds.ts';

/** An ARN in a pool's configuration. */
export interface ArnAt {
  readonly arn: Arn;
  readonly text: string;
  /** The sort of ARN that the member takes. */
  readonly kind: ArnKind;
  readonly path: Path;
}

/**
 * The account that a pool belongs to, as far as its ARNs tell: the one that most of them have; where none has more
 * than half, that of the resources which must be of the pool's own account. No request names it.
 * @returns undefined where the ARNs leave it open
 */
export function accountOf(arns: readonly ArnAt[]): string | undefined {
  const accounts = arns.map(({ arn }) => arn.account);
  const most = accounts.find((account) => accounts.filter((other) => other === account).length * 2 > accounts.length);
  if (most !== undefined) return most;
  const own = new Set(arns.filter(({ kind }) => kind.ownAccount).map(({ arn }) => arn.account));
  return own.size === 1 ? [...own][0] : undefined;
}
