import type { Path } from '../../json/index.ts';
import type { Arn } from './arn.ts';
import type { ArnKind } from './kinds.ts';

/** An ARN in a pool's configuration. */
export interface ArnAt {
  readonly arn: Arn;
  readonly text: string;
  readonly kind: ArnKind;
  readonly path: Path;
}

/**
 * Determines a pool's account from its ARNs, because no request contains the account ID. Returns the account that more
 * than half of the ARNs contain. If there is no such account, returns the one in the ARNs of resources that must belong
 * to the pool's own account.
 * @returns undefined if the ARNs do not determine the account
 */
export function accountOf(arns: readonly ArnAt[]): string | undefined {
  const accounts = arns.map(({ arn }) => arn.account);
  const majority = accounts.find(
    (account) => accounts.filter((other) => other === account).length * 2 > accounts.length,
  );
  if (majority !== undefined) return majority;
  const own = new Set(arns.filter(({ kind }) => kind.ownAccount).map(({ arn }) => arn.account));
  return own.size === 1 ? [...own][0] : undefined;
}
