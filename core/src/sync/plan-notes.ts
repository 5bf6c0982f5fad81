import * as l10n from '@vscode/l10n';
import type { LivePool } from './live-pool.ts';

/**
 * A note to show before a request is sent. Unlike a risk, a note is not about a change. `permanent`: the note is about
 * a property of a new pool that no later request can change. `held`: the request still contains an old value, which a
 * later request changes. `files-differ`: the pool's other file has a different value for a changed setting.
 */
export interface PlanNote {
  readonly code: 'owner' | 'replica' | 'permanent' | 'create-mfa-companion' | 'held' | 'files-differ';
  /** One or two sentences. */
  readonly message: string;
}

/** Returns the notes about a live resource to show before a push. */
export function findNotes(live: LivePool): readonly PlanNote[] {
  return [...ownerNote(live), ...live.kind.planNotes(live)];
}

function ownerNote({ owner }: LivePool): readonly PlanNote[] {
  if (!owner) return [];
  const { tool, stack } = owner;
  const message =
    stack === undefined
      ? l10n.t(
          '{0} seems to manage this pool. Its next deployment might undo this push, so change its source too.',
          tool,
        )
      : l10n.t(
          'The stack {0} ({1}) manages this pool. Its next deployment might undo this push, so change its template too.',
          stack,
          tool,
        );
  return [{ code: 'owner', message }];
}
