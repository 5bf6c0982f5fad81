import * as l10n from '@vscode/l10n';
import { formatPath, toPath, valueAt, type JsonObject, type Path } from '../json/index.ts';
import type { Change } from './changes.ts';
import type { LivePool } from './live-pool.ts';

/** A change that can lock users out, let others in, or cost money. */
export interface Risk {
  readonly code: string;
  /** One sentence about the change. */
  readonly message: string;
  /** One sentence that explains why the change is a risk; undefined if the message already does. */
  readonly why?: string;
  readonly path: Path;
}

/** The code for the risk that a push overwrites another user's change. */
export const STALE_BASE = 'live-stale-base';

/** The code for the risk that the Region already has a pool with this name. Names are not unique. */
export const NAME_TAKEN = 'create-name-taken';

/** The code for the risk that a file whose ID was deleted creates a second pool. */
export const SECOND_POOL = 'create-second-pool';

/** Returns the risks of a push. Risks to other users' changes come first. */
export function findRisks(live: LivePool, target: JsonObject, changes: readonly Change[]): Risk[] {
  const overwritten = changes
    .filter(({ by }) => by === 'someone-else' || by === 'both')
    .map((change) => ({
      code: STALE_BASE,
      message: l10n.t(
        'Overwrites {0}, which has changed in the live pool since your last pull.',
        formatPath(change.path),
      ),
      path: change.path,
    }));
  const found = live.kind.risks.flatMap(({ code, member, why, describe }): Risk[] => {
    const path = toPath(member);
    const before = valueAt(live.request, path);
    const after = valueAt(target, path);
    const message = changes.some((change) => affects(change, path)) ? describe(before, after, live) : undefined;
    return message === undefined ? [] : [{ code, message, why: why(), path }];
  });
  return [...overwritten, ...found];
}

/** Whether a change affects a setting, one of its parents or a nested setting. */
function affects({ path }: Change, member: Path): boolean {
  return member.every((segment, i) => i >= path.length || path[i] === segment);
}
