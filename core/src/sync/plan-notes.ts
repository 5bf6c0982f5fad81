import * as l10n from '@vscode/l10n';
import { parseArn } from '../aws/arns/index.ts';
import { regionOf } from '../aws/pool-ids/index.ts';
import { memberOf } from '../json/index.ts';
import type { LivePool } from './live-pool.ts';

/** A fact about the live pool that is worth knowing before a push, and no risk of this change in particular. */
export interface PlanNote {
  readonly code: 'owner' | 'replica';
  /** One or two sentences. */
  readonly message: string;
}

/** Returns what is worth knowing about a pool before a push. */
export function notesOf(live: LivePool): readonly PlanNote[] {
  return [...ownerNote(live), ...replicaNote(live)];
}

function ownerNote({ owner }: LivePool): readonly PlanNote[] {
  if (!owner) return [];
  const { tool, stack } = owner;
  const message =
    stack === undefined
      ? l10n.t(
          '{0} seems to manage this pool. Its next deployment may undo this push: change its source as well.',
          tool,
        )
      : l10n.t(
          'The pool belongs to the stack {0} ({1}). The next deployment of the stack may undo this push: change its template as well.',
          stack,
          tool,
        );
  return [{ code: 'owner', message }];
}

/** A replica has the ID of its primary pool, and an ARN with its own Region. */
function replicaNote({ described }: LivePool): readonly PlanNote[] {
  const arn = memberOf(described, 'Arn');
  const id = memberOf(described, 'Id');
  const region = typeof arn === 'string' ? parseArn(arn)?.region : undefined;
  if (typeof id !== 'string' || !id.includes('_') || region === undefined || region === '') return [];
  const primary = regionOf(id);
  if (region === primary) return [];
  return [
    {
      code: 'replica',
      message: l10n.t(
        'This pool is the replica in {0} of a pool in {1}. Only email, SMS, triggers and tags may differ between the two.',
        region,
        primary,
      ),
    },
  ];
}
