import * as l10n from '@vscode/l10n';
import { awsTags } from '../resources/pool/normalize/index.ts';
import { jsonEquals, memberOf, type JsonObject, objectIn } from '../json/index.ts';
import type { Blocker } from './blockers.ts';
import type { LivePool } from './live-pool.ts';
import type { Risk } from './risks.ts';

/** The risk of sending own tags to a pool that has tags of AWS's own, too; none where it has none. */
export function awsTagRisk({ described }: LivePool): readonly Risk[] {
  const tags = awsTags(described);
  if (tags.length === 0) return [];
  const message =
    tags.length === 1
      ? l10n.t(
          "The pool has a tag of AWS's own ({0}), which cannot be sent. Whether sending the other tags removes it is not known.",
          tags.join(', '),
        )
      : l10n.t(
          "The pool has tags of AWS's own ({0}), which cannot be sent. Whether sending the other tags removes them is not known.",
          tags.join(', '),
        );
  return [{ code: 'live-tags-removed', message, path: ['UserPoolTags'] }];
}

/** The tags of AWS's own that a file gives another value than the pool has: no request can do that. */
export function unsendableTags(file: JsonObject, { described }: LivePool): readonly Blocker[] {
  const wanted = objectIn(file, 'UserPoolTags') ?? {};
  const live = objectIn(described, 'UserPoolTags') ?? {};
  return awsTags(file)
    .filter((key) => !jsonEquals(memberOf(wanted, key), memberOf(live, key)))
    .map((key) => ({
      path: ['UserPoolTags', key],
      code: 'tags-aws-prefix',
      reason: l10n.t('Only AWS sets the tag {0}: it cannot be sent. Remove it from the file.', key),
    }));
}
